/** The hub's own README: what stands where, and what to do first. */

export interface ReadmeOptions {
  readonly name: string;
  readonly brand: string;
  readonly campaign: string;
  readonly source: string;
}

export function readmeText({ name, brand, campaign, source }: ReadmeOptions): string {
  return `# ${escaped(name)}

The content hub of ${escaped(name)}: campaigns typed once, made by Diapason into web pages, emails, pictures, print and messages.

    npm install
    npm run check      # what is wrong, at its line
    npm run dev        # a preview that follows your edits
    npm run build      # everything, into dist/; open dist/report.html

| where | what |
|---|---|
| \`content/campaigns/${campaign}/campaign.yaml\` | the facts of a campaign: prices, dates, codes, channels |
| \`content/campaigns/${campaign}/${source}.mdx\` | its words, one file for each language |
| \`content/brands/${brand}/tokens/\` | colours, type and sizes (DTCG 2025.10) |
| \`content/brands/${brand}/brand.rules.json\` | contrast, logos, fonts, print |
| \`content/brands/${brand}/voice.yaml\` | how the brand speaks |
| \`content/brands/${brand}/layouts/\` | what stands where on pictures and in print |

## First steps

1. Read \`campaign.yaml\`, and make its facts yours: the offer, the dates, the addresses that end in \`.example\`.
2. Rewrite the words. Facts are named in braces, as in \`{date(offer.ends)}\`, so that they agree everywhere.
3. Say in \`voice.yaml\` how the brand speaks to people.
4. Have \`markets.yaml\` and \`legal.yaml\` read by somebody who knows the law.
5. Ask the printer for the inks in \`tokens/core.tokens.json\`: those there were computed for coated paper (FOGRA39).

More campaigns and brands:

    npx diapason new campaign spring-2027 --brand ${brand}
    npx diapason new brand "Another name" --color "#0f4c5c" --color "#f2a65a"

## Recipes

- \`.github/workflows/diapason.yml\` checks every pull request and keeps what was built.
- \`.githooks/pre-commit\` checks the sources before each commit: \`git config core.hooksPath .githooks\`.
- \`.vscode/\` completes the files from their schemas (with the YAML and MDX extensions).
- \`astro.config.mjs\` serves the pages under Astro's own development server: \`npx astro dev\`.
`;
}

/** As words, whatever they would mean in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}

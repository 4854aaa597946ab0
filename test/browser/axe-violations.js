// What axe finds. An email is an article in its reader's page, without landmarks of its own.
async () => {
  const rules = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };
  const { violations } = await axe.run({ rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
};

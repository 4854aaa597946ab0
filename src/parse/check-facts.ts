/** What must hold between the facts of a campaign, and between them and the brand. */
function checkPeriods(data: CampaignData, authored: Authored, findings: Findings) {
  for (const name of ['offer', 'loyalty'] as const) {
    const { starts, ends } = data[name] ?? {};
    if (starts && ends && order(starts) > order(ends))
      findings.add(campaignFaults, 'ends-before-start', { at: authored.spanOf([name, 'ends']) });
  }
  for (const [index, event] of (data.events ?? []).entries()) {
    if (event.from && event.to && event.from.time > event.to.time)
      findings.add(campaignFaults, 'ends-before-start', { at: authored.spanOf(['events', index, 'to']) });
  }
}

function checkProducts(data: CampaignData, authored: Authored, findings: Findings) {
  const ids = (data.products ?? []).map((product) => product.id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index)
      findings.add(
        campaignFaults,
        'duplicate',
        { at: authored.spanOf(['products', index, 'id']) },
        { what: 'product', id },
      );
  }
  const wanted = data.offer?.product;
  if (wanted && !ids.includes(wanted))
    findings.add(
      campaignFaults,
      'product-unknown',
      { at: authored.spanOf(['offer', 'product']) },
      { id: wanted, hint: didYouMean(wanted, ids) },
    );
}

/** A number that grows with time, for comparison within one zone. */
function order(moment: { date: string; time?: string }): string {
  return `${moment.date}T${moment.time ?? '00:00'}`;
}


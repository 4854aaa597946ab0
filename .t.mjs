import { createHost } from './src/host.ts';
const t0=performance.now();
const { loadBrand, listBrands } = await import('./src/brand/load.ts');
const { Findings, sortDiagnostics } = await import('./src/diagnostic.ts');
const t1=performance.now();
const host=createHost('/work/main','2027-03-01T00:00:00Z');
for (const id of listBrands(host)) { const f=new Findings(); const t=performance.now(); const b=await loadBrand(host,id,f); console.log(id, !!b, 'import',(t1-t0).toFixed(0),'load',(performance.now()-t).toFixed(0));
 for (const d of sortDiagnostics(f.list)) console.log(' ',d.severity,d.code,d.at&&`${d.at.file}:${d.at.line}:${d.at.column}`,d.message,'|',d.hint);
 if (process.argv[2]&&b) { const {parseDrawing}=await import('./src/brand/svg.ts'); console.log(JSON.stringify(b.tokens,null,1).slice(0,3000)); console.log(b.fonts, b.logos.map(l=>[l.id,l.variant,l.width,l.height,l.svg.length]), Object.keys(b.drawings)); const {wcagContrast}=await import('culori'); for(const p of [...b.rules.pairs,...b.rules.forbidden]) console.log(p.fg,p.bg,wcagContrast(b.tokens.colors[p.fg].hex,b.tokens.colors[p.bg].hex).toFixed(2)); }
}

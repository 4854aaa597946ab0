import { brandSchemas, schemaText } from './src/brand/schemas.ts';
for (const [k,v] of Object.entries(brandSchemas)) { try { const t=schemaText(v); console.log(k,t.length); if (k===process.argv[2]) console.log(t); } catch(e) { console.log(k,e.message); } }

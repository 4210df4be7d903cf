/** A TypeScript module that exports one text, so that browsers and bundles need no file to read. */
export function printTextModule(name, text) {
  return `// Generated from schema.graphql by npm run codegen.\nexport const ${name} = ${JSON.stringify(text)};\n`;
}

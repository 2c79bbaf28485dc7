// Writes every file that is made from the code. Usage: npm run generate
import { generatedFiles } from './generated.ts'
import { writeDocument } from './write-document.ts'

for (const { path, text } of generatedFiles) {
  writeDocument(path, await text())
  console.log(path)
}

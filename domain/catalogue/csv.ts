/**
 * The rows of a CSV text with quoted fields (RFC 4180), each with the line it starts on. A quote that
 * is never closed ends at the end of the text.
 */
export function readCsv(text: string): { line: number; fields: string[] }[] {
  const rows: { line: number; fields: string[] }[] = []
  let row = { line: 1, fields: [] as string[] }
  let field = ''
  let quoted = false
  let line = 1
  const endRow = () => {
    row.fields.push(field)
    if (row.fields.length > 1 || field !== '') rows.push(row)
    field = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') line += 1
    if (quoted) {
      if (character !== '"') field += character
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      row.fields.push(field)
      field = ''
    } else if (character === '\n') {
      endRow()
      row = { line, fields: [] }
    } else if (character !== '\r') field += character
  }
  endRow()
  return rows
}

const ENDINGS: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
}

const NAME_CHARACTERS_MAX = 200

/**
 * The name with an ending that says what the file is, because whoever saves it opens it by its ending:
 * 照片.exe that is a picture becomes 照片.exe.jpg.
 */
export function fittingName(name: string, contentType: string): string {
  const endings = ENDINGS[contentType]
  if (endings === undefined || endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))) return name
  const ending = `.${endings[0]}`
  return [...name].slice(0, NAME_CHARACTERS_MAX - ending.length).join('') + ending
}

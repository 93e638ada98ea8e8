/**
 * Stands in for the renderer's compiling validator, which only its own test registry imports. The
 * content security policy forbids what that one does, so it must not come into the bundle.
 */
export default null

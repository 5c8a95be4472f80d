/** The header of a file that is saved and never shown, under its own name (RFC 6266 and RFC 8187); old browsers get a plain one. */
export function attachmentNamed(fileName: string, plainName: string): string {
  const name = fileName.replaceAll(/[/\\:]/g, '_');
  const escaped = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${escaped}`;
}

export function PictureMenu(_: { view: string; map: unknown }) {
  return null;
}

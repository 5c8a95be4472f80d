import { drawPicture, PICTURE_SIZE } from './draw-picture';
import type { Picture } from './draw-picture';
import { readPalette } from './picture-palette';

/** A file that a picture can be saved as. */
export type PictureFormat = 'svg' | 'png';

const PIXELS_PER_UNIT = 2;

/** Draws the picture and hands it to the browser as a file. Throws when the browser cannot paint it. */
export async function savePicture(picture: Picture, format: PictureFormat, name: string): Promise<void> {
  const svg = drawPicture(picture, readPalette());
  const file = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_SIZE.width * PIXELS_PER_UNIT;
  canvas.height = PICTURE_SIZE.height * PIXELS_PER_UNIT;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas.');
  context.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser paints no PNG.')) : resolve(blob)),
      'image/png',
    );
  });
}

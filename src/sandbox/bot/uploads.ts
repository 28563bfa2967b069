import { randomBytes } from 'node:crypto';

type Upload = {
  readonly name: string;
  readonly alt: string;
  readonly length: number;
  bytes: Buffer | null;
};

/** Files between their three calls: an address is named, the bytes arrive, the file is shared once. */
export class Uploads {
  private readonly begun = new Map<string, Upload>();
  private readonly places = new Map<string, string>();
  private readonly base: () => string;

  constructor(base: () => string) {
    this.base = base;
  }

  begin(id: string, file: Omit<Upload, 'bytes'>): string {
    const place = randomBytes(18).toString('base64url');
    this.begun.set(id, { ...file, bytes: null });
    this.places.set(place, id);
    return `${this.base()}/upload/${place}`;
  }

  /** False where nothing is waited for, or it is not as long as was said. */
  take(place: string, bytes: Buffer): boolean {
    const upload = this.begun.get(this.places.get(place) ?? '');
    if (!upload || upload.length !== bytes.length) return false;
    upload.bytes = bytes;
    return true;
  }

  /** What arrived whole, once. */
  finish(id: string): (Upload & { bytes: Buffer }) | null {
    const upload = this.begun.get(id);
    if (!upload?.bytes) return null;
    this.begun.delete(id);
    return { ...upload, bytes: upload.bytes };
  }
}

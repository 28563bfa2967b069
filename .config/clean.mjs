// A file that was deleted or renamed must not live on in dist.
import { rmSync } from 'node:fs';
rmSync('dist', { recursive: true, force: true });

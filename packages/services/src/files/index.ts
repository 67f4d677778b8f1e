export { attachFile } from './attach-file.ts';
export { type Download, downloadFile } from './download-file.ts';
export { eraseContents, purgeFiles } from './purge-files.ts';
export { releaseFile } from './release-file.ts';
export { setOnlyOwner } from './set-only-owner.ts';
export { sweepFiles } from './sweep-files.ts';
export { uploadFile } from './upload-file.ts';

/** Where the product's process begins: what Node compiles is kept for the next start, which then takes half the time; then the product. */
import { enableCompileCache, flushCompileCache } from 'node:module';

// In NODE_COMPILE_CACHE, else in the folder for temporary files. Only what is imported after this is kept.
enableCompileCache();
await import('./product.ts');
flushCompileCache();

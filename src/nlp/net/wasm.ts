/** The part of WebAssembly's interface that is used here (TypeScript declares it only together with the browser's). */
interface Wasm {
  readonly Memory: new (limits: { initial: number; maximum: number }) => WasmMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: { env: { memory: WasmMemory } }) => { readonly exports: unknown }
}
export interface WasmMemory {
  readonly buffer: ArrayBuffer
}
/** The WebAssembly of the platform, of which the compiler knows no types here. */
export const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly

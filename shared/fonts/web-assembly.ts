// The part of WebAssembly that subsetting uses, typed here because this folder knows neither DOM nor Node types.

/** Compiled code, ready for any number of instances. */
export type WasmModule = Readonly<Record<never, never>>;

/** An instance's memory; `buffer` is replaced by a longer one when it grows. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

interface WasmInstance {
  readonly exports: unknown;
}

/** The WebAssembly namespace of Node and browsers alike (W3C WebAssembly JavaScript Interface, section 5). */
interface WasmApi {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: object) => WasmInstance;
}

declare const WebAssembly: WasmApi;

/** Compiles code; throws on bytes that are none. */
export const compileWasm = (bytes: Uint8Array): WasmModule => new WebAssembly.Module(bytes);

/** A new instance that needs no imports. The caller knows what it exports. */
export const instantiateWasm = (module: WasmModule): unknown => new WebAssembly.Instance(module, {}).exports;

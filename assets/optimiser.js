// The worker of src/bin/optimiser.rs: answers one question about a plan, piece by piece. assets/boot.js begins it.
import init, { study } from "./optimiser-bound.js";

self.onmessage = async ({ data: { wasm, plan, question } }) => {
  try {
    await init({ module_or_path: wasm });
    study(plan, question, (piece) => self.postMessage(piece));
    self.postMessage(undefined);
  } catch (error) {
    self.postMessage(String(error));
  }
};

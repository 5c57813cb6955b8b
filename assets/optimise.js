// Begins and ends the worker that looks for the best split; assets/boot.js loads this, src/shell/optimiser.rs asks for it.
// One computation at a time; a question that changes while it is typed is asked once.
const typing = 150;

export default (files, fetched) => {
  let worker;
  let begins;
  let program;
  const stop = () => {
    clearTimeout(begins);
    worker?.terminate();
    worker = undefined;
  };
  const compiled = async () => WebAssembly.compile(await (await fetched("optimiser.wasm")).arrayBuffer());
  const start = (plan, question, answer) => {
    stop();
    begins = setTimeout(async () => {
      const own = new Worker(files.get("optimiser.js"), { type: "module" });
      worker = own;
      // Of one that was ended meanwhile nothing is heard.
      const say = (what) => worker === own && answer(what);
      own.onmessage = ({ data }) => say(data);
      own.onerror = (event) => say(event.message || "the worker did not begin");
      try {
        program ??= compiled();
        own.postMessage({ wasm: await program, plan, question });
      } catch (error) {
        program = undefined;
        say(String(error));
      }
    }, typing);
  };
  return { start, stop };
};

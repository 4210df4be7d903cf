// Shows that a long step is alive and how far it is: one line on a terminal, a line now and then in a log.
const LOG_EVERY_SECONDS = 20;
const CLEAR_LINE = '\r\u001B[K';

export function startProgress(title, out = process.stdout) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let detail = '';
  const line = () => [`  ${title} … ${seconds()} s`, detail].filter(Boolean).join(', ');
  const show = () => {
    if (out.isTTY) out.write(CLEAR_LINE + line());
    else if (seconds() > 0 && seconds() % LOG_EVERY_SECONDS === 0) out.write(`${line()}\n`);
  };
  show();
  const timer = setInterval(show, 1000);
  return {
    note(text) {
      detail = text;
      if (out.isTTY) show();
    },
    end(isDone) {
      clearInterval(timer);
      const how = isDone ? 'done' : 'failed';
      out.write(`${out.isTTY ? CLEAR_LINE : ''}  ${title}: ${how} in ${seconds()} s\n`);
    },
  };
}

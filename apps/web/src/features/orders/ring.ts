let context: AudioContext | undefined;
/** Hertz and seconds from the beginning: a short rising "ding-dong" that is heard over a shop. */
const NOTES = [
  [784, 0],
  [1047, 0.16],
] as const;
const LASTS_S = 0.45;

/** Rings once; silent until somebody has touched the page, for before that no browser allows a sound. */
export function ring(): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  context ??= new AudioContext();
  void context.resume();
  for (const [hertz, after] of NOTES) {
    const start = context.currentTime + after;
    const loudness = context.createGain();
    loudness.gain.setValueAtTime(0.25, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + LASTS_S);
    loudness.connect(context.destination);
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(loudness);
    tone.start(start);
    tone.stop(start + LASTS_S);
  }
}

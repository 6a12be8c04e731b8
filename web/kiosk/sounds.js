// The countdown, heard: a soft tone when it begins, and one for each of its last seconds.

export class Sounds {
  on = false;
  #audio = null;

  countdown(seconds, first) {
    if (!this.on) return;
    if (first) this.#tone(660, 0.35);
    else if (seconds <= 5) this.#tone(880, 0.12);
  }

  /** Nobody listens any more: the device may rest. */
  rest() {
    this.#audio?.suspend().catch(() => {});
  }

  #tone(hertz, seconds) {
    try {
      this.#audio ??= new AudioContext();
      this.#audio.resume().catch(() => {});
      const now = this.#audio.currentTime;
      const volume = new GainNode(this.#audio, { gain: 0 });
      volume.gain.linearRampToValueAtTime(0.2, now + 0.02);
      volume.gain.linearRampToValueAtTime(0, now + seconds);
      const tone = new OscillatorNode(this.#audio, { frequency: hertz });
      tone.connect(volume).connect(this.#audio.destination);
      tone.start(now);
      tone.stop(now + seconds);
    } catch {
      this.on = false; // a device without sound
    }
  }
}

interface Window {
  frameTimes: number[];
}

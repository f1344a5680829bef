import type { ChartProps } from "./chart.tsx";

/** The chart's figures in words: the drawing itself says nothing to a screen reader. */
export function ChartTable({ label, pointLabel, points, series }: ChartProps) {
  return (
    <div className="sr-only">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{pointLabel}</th>
            {series.map(({ id, label: name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ title, values }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {series.map(({ id, say }) => (
                <td key={id}>{say(values[id] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

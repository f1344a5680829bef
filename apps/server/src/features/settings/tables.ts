/** One row: the settings that somebody changed, as JSON; `version` grows with every change. */
export interface SettingsTable {
  id: number;
  version: number;
  data: string;
}

/** VAT by date: the rate in force is that of the latest `valid_from` not after the business day. Whole per cent. */
export interface VatRatesTable {
  valid_from: string;
  rate: number;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    settings: SettingsTable;
    vat_rates: VatRatesTable;
  }
}

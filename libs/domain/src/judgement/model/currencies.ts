/** Currencies (ISO 4217) that losses can be shown in: those the model has a rate for. */
export const CURRENCIES = ['AUD', 'CNY', 'EUR', 'GBP', 'HKD', 'JPY', 'MOP', 'SGD', 'TWD', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

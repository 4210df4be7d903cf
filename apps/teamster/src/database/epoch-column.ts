import { Column } from 'typeorm';

/** A time in milliseconds since the epoch; PostgreSQL hands BIGINT out as text. */
export function EpochColumn(options: { readonly nullable?: boolean } = {}): PropertyDecorator {
  return Column({
    type: 'bigint',
    nullable: options.nullable ?? false,
    transformer: {
      to: (value: number | null | undefined) => value,
      from: (value: string | number | null) => (value === null ? null : Number(value)),
    },
  });
}

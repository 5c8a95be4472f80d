import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PATIENCE_MILLISECONDS = 2_000;

/** Whether the database answers. */
@Injectable()
export class HealthRepository {
  constructor(private readonly dataSource: DataSource) {}

  async databaseAnswers(): Promise<boolean> {
    const question = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
    });
    try {
      return await Promise.race([question, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}

import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { DeskTable } from '../constructs/desk-table.ts'
import type { House } from '../constructs/house.ts'

export interface DataStackProps extends StackProps {
  readonly house: House
}

/** What the desk knows: one table under a key of its own. */
export class DataStack extends Stack {
  readonly table: DeskTable

  constructor(scope: Construct, id: string, { house, ...props }: DataStackProps) {
    super(scope, id, props)
    this.table = new DeskTable(this, 'Desk', { house })
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName })
  }
}

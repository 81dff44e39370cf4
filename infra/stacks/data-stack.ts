import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { DeskTable } from '../constructs/desk-table.ts'
import type { House } from '../constructs/house.ts'

export interface DataStackProps extends StackProps {
  readonly house: House
}

/** What the desk knows: one table under a key of its own. */
export class DataStack extends Stack {
  readonly table: DeskTable
  private readonly linkKey: string

  constructor(scope: Construct, id: string, { house, ...props }: DataStackProps) {
    super(scope, id, props)
    this.table = new DeskTable(this, 'Desk', { house })
    this.linkKey = this.key()
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName })
  }

  get shared(): { table: DeskTable; linkKey: string } {
    return { table: this.table, linkKey: this.linkKey }
  }

  /** Signs the links of people who are not signed in; its value reaches functions when they are deployed, only. */
  private key(): string {
    const secret = new Secret(this, 'LinkKey', {
      description: 'Signs links for people who are not signed in; a new value ends all that are out',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Links live for weeks in mails: a key that rotates by itself would end them all.',
    })
    return secret.secretValue.unsafeUnwrap()
  }
}

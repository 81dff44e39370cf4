/**
 * What the edge says to the API to be let in: whoever goes around the edge, and so around its firewall, does not know it.
 * @module
 */
import { Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { House } from './house.ts'

/**
 * A new one is made by raising `originSecret` in the stage's configuration: the API, deployed first, accepts it and the
 * one before, and then the edge sends it.
 */
export class OriginSecret extends Construct {
  /** For the edge. */
  readonly sent: string
  /** For the functions, with commas between. */
  readonly accepted: string

  constructor(scope: Construct, id: string, { house }: { house: House }) {
    super(scope, id)
    const current = house.config.originSecret
    this.sent = this.secret(current)
    this.accepted = [this.sent, ...(current > 1 ? [this.secret(current - 1)] : [])].join(',')
  }

  private secret(turn: number): string {
    const secret = new Secret(this, `Secret${turn}`, {
      description: 'Shows the API that a request came through the edge',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'It changes with a deploy, first where it is checked and then where it is sent: by itself it would shut the API.',
    })
    return secret.secretValue.unsafeUnwrap()
  }
}

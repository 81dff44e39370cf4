/**
 * One of the desk's people without a device sets one up: its secret as a picture and as text, a code that shows that it
 * has it, and with the code after that a session that nobody shares.
 * @module
 */
import './set-up.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useReader } from '../texts.tsx'
import { ProblemNotice } from '../ui/notice.tsx'
import { useDesk } from '../ui/openness.tsx'
import { CodeForm, isLate, type Step } from './code.tsx'
import { beginDevice, leaveEverywhere, proveDevice, requireDevice } from './cognito.ts'
import { Head } from './head.tsx'
import { QrCode } from './qr-code.tsx'
import { whenFilled } from './when-filled.ts'
import type { Next } from './session.ts'

type Props = Step & { asked: Extract<Next, { next: 'device' }>; mail: string }

export function SetUp({ asked, mail, level, go, back }: Props) {
  const { texts } = useReader()
  const { token, ready } = asked
  const secret = useQuery({
    queryKey: ['device', token],
    queryFn: () => beginDevice(token),
    // Another one would not be the one that the telephone has by then.
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    <>
      <Head level={level} title={texts.device.setUp} lead={texts.device.setUpLead} arrives />
      <ProblemNotice error={secret.error} retry={() => secret.refetch()} />
      {secret.isPending && <p role="status">{texts.loading}</p>}
      {secret.data !== undefined && <Secret secret={secret.data} mail={mail} />}
      {secret.data !== undefined && <Proof token={token} ready={ready} go={go} back={back} />}
    </>
  )
}

function Secret({ secret, mail }: { secret: string; mail: string }) {
  const { texts } = useReader()
  const desk = useDesk()?.name ?? 'Plazo'
  const issuer = encodeURIComponent(desk)
  const address = `otpauth://totp/${issuer}:${encodeURIComponent(mail)}?secret=${secret}&issuer=${issuer}`
  return (
    <ol className="device-steps">
      <li>{texts.device.app}</li>
      <li>
        {texts.device.add}
        <QrCode text={address} label={texts.device.picture} />
        <p>
          {texts.device.key} <code className="secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <a href={address}>{texts.device.open}</a>
      </li>
      <li>{texts.device.type}</li>
    </ol>
  )
}

type Proof = { token: string; ready: () => Promise<Next> } & Pick<Step, 'go' | 'back'>

function Proof({ token, ready, go, back }: Proof) {
  const { texts } = useReader()
  const [code, setCode] = useState('')
  // What was done is not done again by whoever tries again. Sessions from before end: a password alone was enough for them.
  const left = useRef([() => requireDevice(token), () => leaveEverywhere(token)])
  const isProved = useRef(false)
  const proving = useMutation({
    mutationFn: async () => {
      if (!isProved.current) await whenFilled({ code }, texts.required, () => proveDevice(token, code))
      isProved.current = true
      for (let part = left.current[0]; part; part = left.current[0]) {
        await part()
        left.current.shift()
      }
      return ready()
    },
    onSuccess: go,
    onError: (error) => isLate(error) && back(error),
  })
  return <CodeForm code={code} setCode={setCode} go={texts.device.prove} asking={proving} back={back} />
}

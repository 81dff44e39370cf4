import { RouterProvider } from '@tanstack/react-router'
import { start } from '../shared/app.tsx'
import './console.css'
import './keys/keys.css'
import './queue/queue.css'
import { router } from './router.tsx'

start(<RouterProvider router={router} />)

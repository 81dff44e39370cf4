import { RouterProvider } from '@tanstack/react-router'
import { start } from '../shared/app.tsx'
import { router } from './router.tsx'
import '../shared/styles/portal.css'
import '../shared/styles/visitors.css'

start(<RouterProvider router={router} />, 'routes')

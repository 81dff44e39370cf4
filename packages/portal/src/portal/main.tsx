import { RouterProvider } from '@tanstack/react-router'
import { start } from '../shared/app.tsx'
import { router } from './router.tsx'

start(<RouterProvider router={router} />, 'routes')

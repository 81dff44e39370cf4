import { RouterProvider } from '@tanstack/react-router'
import { start } from '../shared/app.tsx'
import { router } from './router.tsx'

void start(<RouterProvider router={router} />)

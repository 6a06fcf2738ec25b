import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Opens (or with undefined closes) the evidence drawer, by the address, so that the view can be shared and gone back from. */
export function useOpenRow(): (row: string | undefined) => void {
  const navigate = useNavigate()
  return useCallback((row) => void navigate({ to: '.', search: (search) => ({ ...search, row }) }), [navigate])
}

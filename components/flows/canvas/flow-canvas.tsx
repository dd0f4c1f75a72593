"use client"

import "@xyflow/react/dist/base.css"
import "./canvas.css"
import { Background, MiniMap, type NodeChange, ReactFlow, ReactFlowProvider, useStore } from "@xyflow/react"
import { useEffect, useMemo, useRef, useState } from "react"
import { Skeleton } from "#components/ui/skeleton.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import type { Place } from "#lib/domain/flows/schema.ts"
import type { ChangeFlow } from "../edits.ts"
import { useFigures } from "../figures.ts"
import type { FlowViewProps } from "../flow-outline.tsx"
import { BlockNode } from "./block-node.tsx"
import { BlockPalette } from "./block-palette.tsx"
import { CanvasContext } from "./canvas-context.ts"
import { CanvasControls, FIT } from "./canvas-controls.tsx"
import { isLarge, STEP } from "./graph.ts"
import { Inspector, NoBlock } from "./inspector.tsx"
import { LineEdge } from "./line-edge.tsx"
import { NoteNode } from "./note-node.tsx"
import { useCanvas } from "./use-canvas.ts"
import { useCanvasKeys } from "./use-canvas-keys.ts"
import { type CanvasNode, useCanvasEdges, useCanvasNodes } from "./use-canvas-nodes.ts"
import { usePlaces } from "./use-places.ts"
import { useSelection } from "./use-selection.ts"

const NODE_TYPES = { block: BlockNode, note: NoteNode }
const EDGE_TYPES = { line: LineEdge }
const SNAP: [number, number] = [STEP, STEP]

type Props = Omit<FlowViewProps, "edits"> & { change: ChangeFlow }

/** A flow as a canvas: its blocks as cards that are led to each other by dragging, with the fields of the chosen one beside it. */
export function FlowCanvas(props: Props) {
  const places = usePlaces(props.flow)
  if (!places) return <LayingOut count={props.flow.blocks.length} />
  return (
    <ReactFlowProvider>
      <Canvas {...props} places={places} />
    </ReactFlowProvider>
  )
}

/** While a flow that nobody has put by hand yet is laid out. */
const LayingOut = ({ count }: { count: number }) => (
  <div className="relative">
    <Skeleton className="h-[70vh] rounded-panel" />
    <p role="status" className="absolute inset-0 flex items-center justify-center gap-2 text-13 text-muted">
      <Spinner className="size-4" />
      {words.flowCanvas.layingOut(count)}
    </p>
  </div>
)

/** Below this size cards show what they are called, and nothing that cannot be read anyway. */
const FAR = 0.35

function Canvas({
  flow,
  findings,
  disabled,
  open,
  onOpen,
  change,
  places,
  passed,
}: Props & { places: ReadonlyMap<string, Place> }) {
  const { selection, select, onNodes, onEdges } = useSelection(open ?? flow.start)
  const figures = useFigures()
  const { nodes, onChanges, letGo } = useCanvasNodes(flow, findings, places, selection, passed, figures)
  const edges = useCanvasEdges(flow, selection.lines, passed, figures)
  const actions = useCanvas({ flow, change, places, selection, select })
  const { frame, palette, setPalette, edits } = actions
  const large = isLarge(flow)
  const isFar = useStore(({ transform }) => transform[2] < FAR)
  const [isMoved, setMoved] = useState(false)
  const inspector = useRef<HTMLElement>(null)
  const [only] = selection.ids.size === 1 ? selection.ids : []
  const chosen = flow.blocks.find(({ id }) => id === only)
  const inspect = () =>
    inspector.current?.querySelector<HTMLElement>("textarea, input, select, fieldset button")?.focus()
  const onKeyDown = useCanvasKeys({ flow, actions, selection, select, inspect, disabled })
  useEffect(() => onOpen(chosen?.id ?? null), [chosen?.id, onOpen])
  const latest = useRef({ setPalette, flow, change })
  latest.current = { setPalette, flow, change }
  const tools = useMemo(
    () => ({
      disabled,
      addAfter: (from: Parameters<typeof edits.lead>[0]) => latest.current.setPalette({ mode: "add", from }),
      write(noteId: string, text: string) {
        const { flow, change } = latest.current
        const notes = (flow.notes ?? []).map((note) => (note.id === noteId ? { ...note, text } : note))
        change({ ...flow, notes }, `${noteId} text`)
      },
    }),
    [disabled],
  )
  return (
    <CanvasContext value={tools}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of what has the focus within */}
      <div
        ref={frame}
        onKeyDown={onKeyDown}
        className="flex h-[calc(100dvh-13rem)] min-h-130 overflow-hidden rounded-panel border"
      >
        {/* Takes the focus where nothing on it has it, so that its keys go on working. */}
        <section
          ref={actions.ground}
          aria-label={words.flowCanvas.label}
          // Where the block that the keyboard is at may be out of sight and not drawn, it comes here instead.
          tabIndex={large ? 0 : -1}
          data-far={isFar || undefined}
          data-moved={(large && isMoved) || undefined}
          className="group/canvas relative min-w-0 flex-1 outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
        >
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={NODE_TYPES}
            edgeTypes={EDGE_TYPES}
            onNodesChange={(changes) => {
              onChanges(changes)
              onNodes(changes as NodeChange<never>[])
            }}
            onEdgesChange={onEdges}
            onMoveStart={() => setMoved(true)}
            onMoveEnd={() => {
              setMoved(false)
              // What had the focus has gone out of sight.
              if (large && document.activeElement === document.body)
                actions.ground.current?.focus({ preventScroll: true })
            }}
            onConnect={actions.connect}
            onConnectEnd={actions.connectEnd}
            onNodeDragStop={(_, __, dragged: CanvasNode[]) => {
              actions.moved(new Map(dragged.map(({ id, position }) => [id, position])))
              letGo()
            }}
            nodesDraggable={!disabled}
            nodesConnectable={!disabled}
            edgesFocusable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            multiSelectionKeyCode={["Meta", "Control"]}
            selectNodesOnDrag={false}
            connectionRadius={28}
            onlyRenderVisibleElements={large}
            snapToGrid
            snapGrid={SNAP}
            panOnScroll
            minZoom={0.1}
            maxZoom={1.5}
            fitView
            fitViewOptions={FIT}
            proOptions={{ hideAttribution: true }}
          >
            <Background gap={3 * STEP} />
            <CanvasControls
              disabled={disabled}
              onAdd={actions.addHere}
              onFind={() => setPalette({ mode: "find" })}
              onNote={actions.addNote}
              isTidying={actions.isTidying}
              onTidy={actions.tidy}
            />
            <MiniMap pannable zoomable ariaLabel={words.flowCanvas.map} className="max-xl:hidden" />
          </ReactFlow>
        </section>
        {chosen ? (
          <Inspector
            at={inspector}
            block={chosen}
            blocks={actions.blocks}
            findings={findings.filter(({ blockId }) => blockId === chosen.id)}
            isFirst={flow.start === chosen.id}
            disabled={disabled}
            edits={{ ...edits, remove: actions.remove }}
            onNew={(exit, type) => actions.add(type, { from: { block: chosen, exit } })}
            onClose={() => actions.focus(chosen.id)}
          />
        ) : (
          <NoBlock count={selection.ids.size} disabled={disabled} onRemove={actions.remove} />
        )}
        {palette && (
          <BlockPalette
            request={palette}
            blocks={actions.blocks}
            onType={(type) => {
              setPalette(null)
              actions.add(type, palette)
            }}
            onBlock={(id) => {
              setPalette(null)
              if (palette.from) edits.lead(palette.from, id)
              actions.goTo(id, palette.from ? undefined : "centre")
            }}
            onClose={() => {
              setPalette(null)
              if (selection.current !== null) actions.focus(selection.current)
            }}
          />
        )}
      </div>
    </CanvasContext>
  )
}

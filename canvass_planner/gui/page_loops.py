"""The fourth page: who walks where."""

from pathlib import Path

from ..core.language import tr
from . import steps
from .forms import MISSING, Page, form, layer_state

EFFORTS = (100, 400, 2000)  # search steps a target


class LoopsPage(Page, form("page_loops")):
    """Loops: plan, the table of teams, editing on the map."""

    def __init__(self, dock):
        super().__init__(dock)
        self.plan_button.clicked.connect(self.plan)

    def refresh(self) -> None:
        """Show the plan."""
        campaign = self.dock.campaign
        ready = campaign is not None and campaign.has("streets")
        self.planning.setEnabled(ready)
        if campaign is None:
            self.show_needs((MISSING, tr("Open a campaign first.")))
        else:
            self.show_needs(
                layer_state(campaign, "streets", tr("Streets with doors")),
            )
        self.show_made("")

    def plan(self) -> None:
        """Choose the streets and plan the loops."""
        campaign = self.dock.campaign
        chosen = campaign.settings
        layers = campaign.sources("streets", "priorities", "addresses", "targets")
        together = self.mode.currentIndex() == 0 and chosen["start"]
        settings = {
            "TEAMS": chosen["teams"],
            "MINUTES": chosen["minutes"] or None,
            "START": f"{chosen['start']} [EPSG:4326]" if together else None,
            "SPEED": chosen["speed"],
            "DOOR_SECONDS": chosen["door_seconds"],
            "SEED": chosen["seed"],
            "EFFORT": EFFORTS[self.effort.currentIndex()],
            "CHOOSE": self.streets_mode.currentIndex() == 0 or "targets" not in layers,
        }

        def work(workshop: Path, progress):
            return steps.plan(layers, settings, workshop, progress)

        def done(result) -> None:
            made, _ = result
            self.dock.campaign.put(made)
            self.dock.refresh()

        self.dock.run(tr("Plan loops"), work, done)

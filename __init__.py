"""Canvass Planner: plans door-to-door canvassing in QGIS."""


def classFactory(iface):  # noqa: N802 - QGIS asks for this name
    """Return the plugin; QGIS calls this once."""
    from .canvass_planner.plugin import CanvassPlanner

    return CanvassPlanner(iface)

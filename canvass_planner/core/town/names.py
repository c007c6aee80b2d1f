"""Street names of an invented French town: no real person, no place that exists; each is given once."""

import numpy as np

OLD = (
    "du Four|du Puits|de la Poterne|de l'Abreuvoir|du Beffroi|du Vieux Couvent|de la Halle au Blé|du Grenier à Sel|"
    "de la Monnaie|du Lavoir|du Pressoir|de la Tour Ronde|du Chapitre|de la Cloche|de l'Écu|du Cheval Blanc|"
    "de la Croix de Pierre|du Guet|de l'Hospice|des Lanternes|de la Petite Porte|du Pilori|de la Licorne|du Cadran|"
    "de l'Échauguette|du Vieux Marché|de la Boucherie|du Cloître|de la Herse|des Trois Rois|du Dauphin|"
    "de la Sirène|du Chat qui Dort|de la Lune|du Soleil d'Or|de la Pomme|de l'Horloge|de la Cave Peinte|"
    "des Arbalètes|du Pas de l'Âne|de la Treille|du Colombier|de la Barbacane|des Degrés|du Parvis|de la Chanterie|"
    "de la Coquille"
)
TRADES = (
    "des Tonneliers|des Drapiers|des Potiers|des Cordeliers|des Vanniers|des Orfèvres|des Chaudronniers|"
    "des Tisserands|des Teinturiers|des Mégissiers|des Maréchaux|des Charrons|des Bateliers|des Meuniers|"
    "des Maçons|des Couvreurs|des Ébénistes|des Imprimeurs|des Relieurs|des Horlogers|des Verriers|des Chapeliers|"
    "des Merciers|des Cloutiers|des Selliers|des Bourreliers|des Gantiers|des Fileuses|des Dentellières|"
    "des Lavandières|des Brasseurs|des Vignerons|des Maraîchers|des Carriers|des Sabotiers|des Cordonniers|"
    "des Rémouleurs|des Ferronniers|des Luthiers|des Ciriers|des Boulangers|des Jardiniers|des Bergers|"
    "des Laboureurs|des Moissonneurs|des Forgerons"
)
VIRTUES = (
    "de la Concorde|de la Fraternité|de l'Espérance|de la Liberté|de l'Égalité|de la Persévérance|de la Tempérance|"
    "de la Constance|de la Bienveillance|de l'Amitié|de la Paix|de la Prévoyance|de l'Union|de l'Avenir|du Progrès|"
    "de l'Industrie|du Commerce|de l'Abondance|de la Fidélité|de l'Hospitalité|de la Sagesse|de la Franchise|"
    "du Courage|des Deux Mondes|de la République|du Travail|de la Solidarité|de l'Harmonie|Honorine-Vauquelas|"
    "Aurélien-Maubrac|Clémence-Tirevert|Firmin-Quenaud|Léontine-Brassague|Ambroise-Pelvoisin|Zélie-Courtemare|"
    "Octave-Rigoulaud|Sidonie-Marvelin|Anselme-Troubadec|Philomène-Escarval|Gontran-Belouzat"
)
BIRDS = (
    "des Mésanges|des Fauvettes|des Rossignols|des Alouettes|des Hirondelles|des Pinsons|des Rouges-Gorges|"
    "des Loriots|des Bergeronnettes|des Chardonnerets|des Bouvreuils|des Merles|des Grives|des Huppes|"
    "des Martinets|des Linottes|des Roitelets|des Tourterelles|des Geais|des Hérons|des Courlis|des Vanneaux|"
    "des Cailles|des Perdrix|des Bruants|des Passereaux|des Sansonnets|des Verdiers|des Cigognes|"
    "des Martins-Pêcheurs|des Engoulevents|des Sittelles|des Bécassines|des Sarcelles|des Troglodytes|des Palombes|"
    "des Chouettes|des Faucons|des Colverts|des Grues"
)
FLOWERS = (
    "des Lilas|des Glycines|des Églantines|des Bleuets|des Coquelicots|des Primevères|des Violettes|des Jonquilles|"
    "des Pervenches|des Anémones|des Iris|des Jacinthes|des Camélias|des Hortensias|des Pivoines|des Dahlias|"
    "des Capucines|des Marguerites|des Myosotis|des Genêts|des Bruyères|des Clématites|des Campanules|des Ancolies|"
    "des Digitales|des Lavandes|des Mimosas|des Azalées|des Giroflées|des Roses Trémières|des Pâquerettes|"
    "des Narcisses|du Muguet|des Orchidées|des Pensées|des Soucis|des Tulipes|des Valérianes|du Chèvrefeuille|"
    "des Seringas|des Aubépines|des Fougères|des Œillets|des Gentianes|du Réséda"
)
TREES = (
    "des Tilleuls|des Érables|des Charmes|des Hêtres|des Bouleaux|des Platanes|des Marronniers|des Noyers|"
    "des Frênes|des Ormes|des Peupliers|des Saules|des Aulnes|des Châtaigniers|des Noisetiers|des Merisiers|"
    "des Sorbiers|des Cytises|des Acacias|des Cèdres|des Mélèzes|des Ifs|des Pins|des Sapins|des Séquoias|"
    "des Catalpas|des Sureaux|des Cornouillers|des Troènes|des Fusains|des Cognassiers|des Amandiers|des Pruniers|"
    "des Poiriers|des Pommiers|des Cerisiers|des Figuiers|des Néfliers|des Alisiers|des Trembles|des Chênes Verts|"
    "du Grand Orme"
)
LAND = (
    "du Moulin à Vent|de la Garenne|des Grands Champs|du Clos Neuf|de la Fontaine Claire|des Longues Raies|"
    "du Bois Joli|des Vignes Blanches|de la Croix Verte|du Gué|des Prés Hauts|de la Varenne|des Hautes Bornes|"
    "de la Fosse aux Loups|du Champ Rond|des Ouches|de la Tuilerie|du Four à Chaux|de la Plaine|des Bas Jardins|"
    "du Calvaire|de la Sablonnière|des Essarts|de la Butte|du Val Fleuri|des Chènevières|de la Noue|du Petit Pont|"
    "de la Métairie|des Coteaux|de la Pierre Levée|du Champ de Foire|de la Briqueterie|de l'Étang|des Sources|"
    "de la Remise|de la Mare aux Canes|des Bergeries|du Chemin Creux|de la Justice|des Landes|du Taillis|"
    "de la Combe|des Terres Rouges|de l'Épine|du Pigeonnier|des Roseaux|de la Prairie|du Vieux Chêne|"
    "de la Croisette"
)
POOLS = {
    "old": OLD,
    "trades": TRADES,
    "virtues": VIRTUES,
    "birds": BIRDS,
    "flowers": FLOWERS,
    "trees": TREES,
    "land": LAND,
}
AXES = {
    "square": ["Place du Marché"],
    "bridge old": ["Pont Vieux"],
    "bridge new": ["Pont des Saules"],
    "high street north": ["Grande Rue"],
    "high street south": ["Rue du Pont Vieux"],
    "cross street west": ["Rue de la Halle"],
    "cross street east": ["Rue aux Draps"],
    "boulevard": ["Boulevard des Remparts", "Boulevard de la Citadelle", "Boulevard du Mail", "Boulevard des Fossés"],
    "avenue 2": ["Avenue de la Gare"],
    "avenue bridge": ["Avenue du Nouveau Pont", "Route des Écluses"],
    "avenue": ["Avenue du Levant", "Avenue des Grands Bois", "Avenue de la Plaine Haute", "Avenue du Couchant"],
    "faubourg": ["Rue du Faubourg des Moulins", "Rue du Faubourg aux Potiers"],
    "outer road": [
        "Rue du Tour de Ville",
        "Avenue du Stade",
        "Rue des Casernes",
        "Avenue des Bords de l'Eau",
        "Rue du Champ de Mars",
    ],
    "quay": [
        "Quai du Halage",
        "Quai des Moulins",
        "Quai de la Batellerie",
        "Quai des Pêcheurs",
        "Quai du Port au Bois",
    ],
    "station street": ["Rue du Chemin de Fer"],
}
FIRST = [
    "Rue",
    "Allée",
    "Impasse",
    "Chemin",
    "Passage",
    "Venelle",
    "Sentier",
    "Cour",
    "Clos",
    "Ruelle",
    "Sente",
    "Place",
]


class Register:
    """The names still free, and those given."""

    def __init__(self, rng: np.random.Generator):
        self._free = {theme: list(rng.permutation(pool.split("|"))) for theme, pool in POOLS.items()}
        self._axes = {label: list(names) for label, names in AXES.items()}
        self._given: set[str] = set()

    def axis(self, label: str) -> str:
        """Return the next free name of the axes whose label begins so, or an empty string."""
        for start, names in self._axes.items():
            if label.startswith(start) and names:
                return self._give(names.pop(0))
        return ""

    def street(self, kind: str, themes: list[str]) -> str:
        """Return a free name, "Rue" or the like in front, of the first theme that has one left.

        When every theme is used up, a name is given again to a way of another kind, as towns do: "Impasse des Lilas".
        """
        for theme in [*themes, *POOLS]:
            if self._free[theme]:
                return self._give(f"{kind} {self._free[theme].pop()}")
        again = (f"{first} {name}" for first in FIRST for pool in POOLS.values() for name in pool.split("|"))
        return self._give(next(name for name in again if name not in self._given))

    def _give(self, name: str) -> str:
        self._given.add(name)
        return name

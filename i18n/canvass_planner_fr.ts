<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>CanvassPlanner</name>
    <message>
        <source> km/h</source>
        <translation> km/h</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>'{text}' names no leader: write the team, “=” and the leader, such as Team 1 = Anna.</source>
        <translation>« {text} » ne désigne aucun responsable : écrivez l'équipe, « = » puis le responsable, par exemple Équipe 1 = Anna.</translation>
    </message>
    <message>
        <source>.</source>
        <translation>,</translation>
    </message>
    <message>
        <source>1 (low)</source>
        <translation>1 (faible)</translation>
    </message>
    <message>
        <source>1 Data</source>
        <translation>1 Données</translation>
    </message>
    <message>
        <source>2 Priorities</source>
        <translation>2 Priorités</translation>
    </message>
    <message>
        <source>3 Loops</source>
        <translation>3 Boucles</translation>
    </message>
    <message>
        <source>4 Packets</source>
        <translation>4 Dossiers d'équipe</translation>
    </message>
    <message>
        <source>5 (high)</source>
        <translation>5 (élevé)</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>&lt;b&gt;{package}&lt;/b&gt;: {purpose}</source>
        <translation>&lt;b&gt;{package}&lt;/b&gt; : {purpose}</translation>
    </message>
    <message>
        <source>A CSV file or a layer, a row a commune.</source>
        <translation>Un fichier CSV ou une couche, une ligne par commune.</translation>
    </message>
    <message>
        <source>A GeoPackage with all layers.</source>
        <translation>Un GeoPackage avec toutes les couches.</translation>
    </message>
    <message>
        <source>A binomial regression of the stations' results on the make-up of their inhabitants, brought up from the census tiles by area. An effect is what one standard deviation more of a feature goes with, all other features being equal; the lines are 95 % intervals, as wide as the stations really scatter (over-dispersion). The error is measured on stations that the model had not seen (cross-validation), and compared with that of the mean. Tiles take the model's rates, moved so that the tiles of each station have its true result.</source>
        <translation>Une régression binomiale des résultats des bureaux de vote sur la composition de leur population, remontée des carreaux de recensement selon les surfaces. Un effet est ce qui accompagne un écart-type de plus d'une variable, toutes les autres étant égales ; les traits sont des intervalles à 95 %, aussi larges que les bureaux se dispersent réellement (surdispersion). L'erreur est mesurée sur des bureaux que le modèle n'avait pas vus (validation croisée) et comparée à celle de la moyenne. Les carreaux prennent les taux du modèle, ajustés pour que ceux de chaque bureau retrouvent son résultat réel.</translation>
    </message>
    <message>
        <source>A copy of one of the plugin's templates, changed in QGIS; it sets the paper too.</source>
        <translation>Une copie d'un des modèles de l'extension, modifiée dans QGIS ; elle fixe aussi le format du papier.</translation>
    </message>
    <message>
        <source>A field of the tiles, a weight (above 0 raises, below 0 lowers; at 0.25, a door one standard deviation above the mean is worth 28 % more), and the field by which it is divided (households for men_*, persons for ind_*; empty: as it is).</source>
        <translation>Un champ des carreaux, un poids (au-dessus de 0 il augmente, au-dessous il diminue ; à 0,25, une porte située un écart-type au-dessus de la moyenne vaut 28 % de plus), et le champ par lequel on le divise (households pour men_*, persons pour ind_* ; vide : tel quel).</translation>
    </message>
    <message>
        <source>A file for each team</source>
        <translation>Un fichier par équipe</translation>
    </message>
    <message>
        <source>A file of each for every team.</source>
        <translation>Un fichier de chaque par équipe.</translation>
    </message>
    <message>
        <source>A layer of points: the first is the start of the first team, and so on.</source>
        <translation>Une couche de points : le premier est le départ de la première équipe, et ainsi de suite.</translation>
    </message>
    <message>
        <source>A layer of the campaign; checks that need it are left out without it.</source>
        <translation>Une couche de la campagne ; sans elle, les contrôles qui en ont besoin sont omis.</translation>
    </message>
    <message>
        <source>A loop cannot be merged with itself: choose two loops.</source>
        <translation>Une boucle ne peut pas être fusionnée avec elle-même : choisissez deux boucles.</translation>
    </message>
    <message>
        <source>A map of all loops, for the coordinator.</source>
        <translation>Une carte de toutes les boucles, pour le coordinateur.</translation>
    </message>
    <message>
        <source>A mixture of your own</source>
        <translation>Un mélange à votre façon</translation>
    </message>
    <message>
        <source>A model of turnout needs census tiles: bring them in, or score without a model.</source>
        <translation>Un modèle de la participation demande des carreaux de recensement : importez-les, ou calculez sans modèle.</translation>
    </message>
    <message>
        <source>A model of turnout needs census tiles: give them, or plan without a model.</source>
        <translation>Un modèle de participation a besoin des carreaux de recensement : fournissez-les, ou planifiez sans modèle.</translation>
    </message>
    <message>
        <source>A packet has no part '{part}': its parts are {parts}.</source>
        <translation>Un dossier d'équipe n'a pas de partie « {part} » : ses parties sont {parts}.</translation>
    </message>
    <message>
        <source>A page for each street</source>
        <translation>Une page par rue</translation>
    </message>
    <message>
        <source>A page of the print template has no item with the id '{name}': give one that id.</source>
        <translation>Une page du modèle d'impression n'a aucun objet d'identifiant « {name} » : donnez-le à l'un d'eux.</translation>
    </message>
    <message>
        <source>A place's name, such as “Concarneau, France”, if there is no extent.</source>
        <translation>Le nom d'un lieu, par exemple « Concarneau, France », s'il n'y a pas d'emprise.</translation>
    </message>
    <message>
        <source>A place's name, such as “Concarneau, France”. Empty: the campaign's area; without one, what the map shows.</source>
        <translation>Le nom d'un lieu, par exemple « Concarneau, France ». Vide : la zone de la campagne ; sans zone, ce que montre la carte.</translation>
    </message>
    <message>
        <source>A polling station's streets are all in or all out.</source>
        <translation>Les rues d'un bureau de vote sont toutes retenues ou toutes écartées.</translation>
    </message>
    <message>
        <source>A polygon layer of polling-station areas.</source>
        <translation>Une couche de polygones des contours de bureaux de vote.</translation>
    </message>
    <message>
        <source>A polygon layer of polling-station areas. Addresses of the voter register will do: areas are drawn around those of each station.</source>
        <translation>Une couche polygonale des périmètres de bureaux de vote. Les adresses du répertoire électoral suffisent : les périmètres sont tracés autour de celles de chaque bureau.</translation>
    </message>
    <message>
        <source>A polygon layer, one area or more a polling station.</source>
        <translation>Une couche de polygones, une ou plusieurs zones par bureau de vote.</translation>
    </message>
    <message>
        <source>A rectangle</source>
        <translation>Un rectangle</translation>
    </message>
    <message>
        <source>A row to tick for each door or number.</source>
        <translation>Une ligne à cocher par porte ou par numéro.</translation>
    </message>
    <message>
        <source>A segment with more doors is cut into pieces, so that teams can share it; 40 doors take half an hour.</source>
        <translation>Un tronçon qui a davantage de portes est coupé en morceaux, pour que des équipes puissent se le partager ; 40 portes prennent une demi-heure.</translation>
    </message>
    <message>
        <source>A short name for each file's election, separated by “;”, such as p22t1; p22t2. Files of the same prefix fill each other's gaps. Empty: no prefix for one file, the files' names for several.</source>
        <translation>Un nom court pour l'élection de chaque fichier, séparés par « ; », par exemple p22t1; p22t2. Les fichiers de même préfixe se complètent. Vide : aucun préfixe pour un seul fichier, les noms des fichiers s'il y en a plusieurs.</translation>
    </message>
    <message>
        <source>A slow walk with a leaflet bag is 4.5 km/h.</source>
        <translation>Une marche lente, avec un sac de tracts, fait 4,5 km/h.</translation>
    </message>
    <message>
        <source>A start for each team</source>
        <translation>Un départ par équipe</translation>
    </message>
    <message>
        <source>A start must be a node's number, or one for each team.</source>
        <translation>Un départ est le numéro d'un nœud, ou bien un numéro par équipe.</translation>
    </message>
    <message>
        <source>A street ends at a negative node: read the streets again.</source>
        <translation>Une rue se termine à un nœud négatif : relisez les rues.</translation>
    </message>
    <message>
        <source>A street ends at a node without coordinates: read the streets again.</source>
        <translation>Une rue se termine à un nœud sans coordonnées : relisez les rues.</translation>
    </message>
    <message>
        <source>A table of what was found, errors first.</source>
        <translation>Un tableau de ce qui a été trouvé, les erreurs d'abord.</translation>
    </message>
    <message>
        <source>A table with segment_id: these streets come in with the doors where nobody was at home, and no others.</source>
        <translation>Une table avec segment_id : ces rues entrent avec les portes où personne n'était là, et elles seules.</translation>
    </message>
    <message>
        <source>A table, one row a polling station.</source>
        <translation>Une table, une ligne par bureau de vote.</translation>
    </message>
    <message>
        <source>A text file (plain or .gz), an OpenStreetMap file, or a layer.</source>
        <translation>Un fichier texte (simple ou .gz), un fichier OpenStreetMap ou une couche.</translation>
    </message>
    <message>
        <source>A text file with coordinates, or a point layer.</source>
        <translation>Un fichier texte avec des coordonnées, ou une couche de points.</translation>
    </message>
    <message>
        <source>A walking speed of {speed} is not possible: give one above 0.</source>
        <translation>Une vitesse de marche de {speed} n'est pas possible : donnez-en une supérieure à 0.</translation>
    </message>
    <message>
        <source>Abstainers who lean our way</source>
        <translation>Abstentionnistes proches de nous</translation>
    </message>
    <message>
        <source>Abstainers who then vote</source>
        <translation>Abstentionnistes qui iront alors voter</translation>
    </message>
    <message>
        <source>Access that forbids walking</source>
        <translation>Accès interdits à la marche</translation>
    </message>
    <message>
        <source>Add the neighbouring stations, or leave these tiles out.</source>
        <translation>Ajoutez les bureaux voisins, ou laissez ces carreaux de côté.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Addresses on their streets</source>
        <translation>Adresses rattachées à leur rue</translation>
    </message>
    <message>
        <source>Addresses with doors</source>
        <translation>Adresses avec portes</translation>
    </message>
    <message>
        <source>Addresses with their station</source>
        <translation>Adresses avec leur bureau de vote</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultes</translation>
    </message>
    <message>
        <source>Adults are estimated at {share} % of persons.</source>
        <translation>Les adultes sont estimés à {share} % des habitants.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>All at the meeting point</source>
        <translation>Toutes au point de rendez-vous</translation>
    </message>
    <message>
        <source>All help pages</source>
        <translation>Toutes les pages d'aide</translation>
    </message>
    <message>
        <source>All of it as JSON, such as {example}: what a run gives back, for batches. It comes before the preset.</source>
        <translation>Le tout en JSON, par exemple {example} : ce qu'une exécution renvoie, pour les traitements par lot. Il l'emporte sur le préréglage.</translation>
    </message>
    <message>
        <source>All teams with their leaders, doors and minutes.</source>
        <translation>Toutes les équipes, avec leurs responsables, leurs portes et leurs minutes.</translation>
    </message>
    <message>
        <source>All that the data cover</source>
        <translation>Toutes les données</translation>
    </message>
    <message>
        <source>All these files together, to send them: packets.zip.</source>
        <translation>Tous ces fichiers ensemble, à envoyer : packets.zip.</translation>
    </message>
    <message>
        <source>All walkable segments, from “Spread doors” or “Import streets”.</source>
        <translation>Tous les tronçons praticables à pied, issus de « Répartir les portes » ou « Importer les rues ».</translation>
    </message>
    <message>
        <source>Amber: a plan can be made; {count} to look at.</source>
        <translation>Orange : un plan est possible ; points à examiner : {count}.</translation>
    </message>
    <message>
        <source>An OpenStreetMap file (.osm, .osm.gz, .osm.pbf), or a line layer of streets.</source>
        <translation>Un fichier OpenStreetMap (.osm, .osm.gz, .osm.pbf), ou une couche de lignes des rues.</translation>
    </message>
    <message>
        <source>An OpenStreetMap file, or a line layer of streets.</source>
        <translation>Un fichier OpenStreetMap, ou une couche de lignes des rues.</translation>
    </message>
    <message>
        <source>An address weighs</source>
        <translation>Poids d'une adresse</translation>
    </message>
    <message>
        <source>An empty folder for the new campaign</source>
        <translation>Un dossier vide pour la nouvelle campagne</translation>
    </message>
    <message>
        <source>An empty folder for the sample campaign</source>
        <translation>Un dossier vide pour la campagne d'exemple</translation>
    </message>
    <message>
        <source>An expression on the streets.</source>
        <translation>Une expression sur les rues.</translation>
    </message>
    <message>
        <source>An hour at the best doors may bring {votes:.2f} votes, at the average door {mean:.2f}.</source>
        <translation>Une heure aux meilleures portes peut rapporter {votes:.2f} voix, à la porte moyenne {mean:.2f}.</translation>
    </message>
    <message>
        <source>Another seed draws another town.</source>
        <translation>Une autre graine dessine une autre ville.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>A répondu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Areas to draw</source>
        <translation>Zones à tirer</translation>
    </message>
    <message>
        <source>Areas to join the results to.</source>
        <translation>Les zones auxquelles joindre les résultats.</translation>
    </message>
    <message>
        <source>Areas to listen in</source>
        <translation>Zones où écouter</translation>
    </message>
    <message>
        <source>Areas with too few households to be exact, which take their polling station's rates: {count}.</source>
        <translation>Zones qui ont trop peu de ménages pour être exactes et prennent les taux de leur bureau de vote : {count}.</translation>
    </message>
    <message>
        <source>As the cover tells it, such as an address.</source>
        <translation>Comme l'indique la couverture, par exemple une adresse.</translation>
    </message>
    <message>
        <source>As the cover tells it.</source>
        <translation>Comme l'indique la couverture.</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>À la porte</translation>
    </message>
    <message>
        <source>Back: time, doors</source>
        <translation>Retour : heure, portes</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Équilibre</translation>
    </message>
    <message>
        <source>Balance: how far a team's time is from the mean of all teams.</source>
        <translation>Équilibre : l'écart entre le temps d'une équipe et la moyenne de toutes.</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Begin a campaign in an empty folder.</source>
        <translation>Commencer une campagne dans un dossier vide.</translation>
    </message>
    <message>
        <source>Blank votes</source>
        <translation>Votes blancs</translation>
    </message>
    <message>
        <source>Bold: where a team knocks at doors; thin: its way there. A star is where walks start and end.</source>
        <translation>En gras : là où une équipe frappe aux portes ; en fin : son trajet pour y aller. Une étoile marque le départ et l'arrivée des tournées.</translation>
    </message>
    <message>
        <source>Bold: where teams knock at doors. The sheets that follow name the teams.</source>
        <translation>En gras : là où les équipes frappent aux portes. Les feuilles qui suivent nomment les équipes.</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Bring in and check</source>
        <translation>Importer et vérifier</translation>
    </message>
    <message>
        <source>Bring in the data</source>
        <translation>Importer les données</translation>
    </message>
    <message>
        <source>Bring stations and tiles together</source>
        <translation>Croiser bureaux de vote et carreaux</translation>
    </message>
    <message>
        <source>Bring this packet back to the coordinator after the walk, or destroy it. Write down no names.</source>
        <translation>Rapportez ce dossier au coordinateur après la tournée, ou détruisez-le. N'y inscrivez aucun nom.</translation>
    </message>
    <message>
        <source>Brings the households of the census tiles onto the street segments inside them: by addresses where there are any (weighted by their dwellings, or by their buildings' floor area), else by length. Parks, rails and water get none. Each tile's total is kept; a tile without streets goes to the nearest segment, and the log says how many did. Without tiles, every named street gets one door each so many metres.</source>
        <translation>Amène les ménages des carreaux de recensement sur les tronçons de rue qu'ils contiennent : par les adresses là où il y en a (pondérées par leurs logements, ou par la surface de plancher de leurs bâtiments), sinon selon la longueur. Les parcs, les voies ferrées et l'eau n'en reçoivent pas. Le total de chaque carreau est conservé ; un carreau sans rue va au tronçon le plus proche, et le journal dit combien sont dans ce cas. Sans carreaux, chaque rue nommée reçoit une porte tous les tant de mètres.</translation>
    </message>
    <message>
        <source>Brings the stations' votes down to the tiles, and the tiles' census up to the stations: by the area that they share, by the tiles' households, or by the addresses or doors that lie in both. Totals are kept both ways, of what both cover. The log says which stations have no tile and which tiles no station.</source>
        <translation>Ramène les voix des bureaux de vote aux carreaux, et le recensement des carreaux aux bureaux : selon la surface commune, les ménages des carreaux, ou les adresses ou portes situées dans les deux. Les totaux sont conservés dans les deux sens, pour ce que les deux couvrent. Le journal dit quels bureaux n'ont pas de carreau et quels carreaux pas de bureau.</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaign check</source>
        <translation>Vérification de la campagne</translation>
    </message>
    <message>
        <source>Campaign folder</source>
        <translation>Dossier de la campagne</translation>
    </message>
    <message>
        <source>Campaign's layers</source>
        <translation>Couches de la campagne</translation>
    </message>
    <message>
        <source>Campaigns (*.qgz *.qgs)</source>
        <translation>Campagnes (*.qgz *.qgs)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled after {done} of {count} communes; run it again to go on from there.</source>
        <translation>Annulé après {done} communes sur {count} ; relancez pour continuer à partir de là.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé ; rien n'a été écrit.</translation>
    </message>
    <message>
        <source>Candidates of many constituencies are compared by their party; a presidential election has none.</source>
        <translation>Les candidats de plusieurs circonscriptions se comparent par leur parti ; une élection présidentielle n'en a pas.</translation>
    </message>
    <message>
        <source>Canvass Planner needs Python packages that are not installed here: {packages}. Install the QGIS plugin QPIP, or type: {command}</source>
        <translation>Canvass Planner a besoin de paquets Python qui ne sont pas installés ici : {packages}. Installez l'extension QGIS QPIP, ou tapez : {command}</translation>
    </message>
    <message>
        <source>Canvassing campaign</source>
        <translation>Campagne de porte-à-porte</translation>
    </message>
    <message>
        <source>Census areas, precincts, polling districts …</source>
        <translation>Zones de recensement, circonscriptions, secteurs électoraux…</translation>
    </message>
    <message>
        <source>Census cells</source>
        <translation>Carreaux du recensement</translation>
    </message>
    <message>
        <source>Census factors</source>
        <translation>Facteurs de recensement</translation>
    </message>
    <message>
        <source>Census factors (1 = none)</source>
        <translation>Facteurs de recensement (1 = aucun)</translation>
    </message>
    <message>
        <source>Census tiles</source>
        <translation>Carreaux de recensement</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Check campaign</source>
        <translation>Vérifier la campagne</translation>
    </message>
    <message>
        <source>Check the campaign</source>
        <translation>Vérifier la campagne</translation>
    </message>
    <message>
        <source>Check the source, and that no column of votes is something else.</source>
        <translation>Vérifiez la source, et qu'aucune colonne de voix ne contient autre chose.</translation>
    </message>
    <message>
        <source>Check the source.</source>
        <translation>Vérifiez la source.</translation>
    </message>
    <message>
        <source>Check what has been brought in, without reading the files again.</source>
        <translation>Vérifier ce qui a été importé, sans relire les fichiers.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Choisir un fichier.</translation>
    </message>
    <message>
        <source>Choose a layer of starts: points, one for each team.</source>
        <translation>Choisissez une couche de départs : des points, un par équipe.</translation>
    </message>
    <message>
        <source>Choose by planning the loops</source>
        <translation>Choisir en planifiant les boucles</translation>
    </message>
    <message>
        <source>Choose targets</source>
        <translation>Choisir les cibles</translation>
    </message>
    <message>
        <source>Choose the field of households, or another file.</source>
        <translation>Choisissez le champ des ménages, ou un autre fichier.</translation>
    </message>
    <message>
        <source>Choose the layer that the import wrote.</source>
        <translation>Choisissez la couche que l'importation a écrite.</translation>
    </message>
    <message>
        <source>Choose the streets that bring the most in the time that the teams have, or plan the targets that stand on the map.</source>
        <translation>Choisissez les rues qui rapportent le plus dans le temps dont disposent les équipes, ou planifiez les cibles déjà sur la carte.</translation>
    </message>
    <message>
        <source>Chooses the street segments that bring the most within the hours that there are (teams x minutes), whole neighbourhoods before scattered streets. Walking to the streets and between them is paid from the same hours. Streets can be put in or left out whatever they are worth, stations that are done stay out, and streets where doors did not open come in again. The log and the summary say what stays out and how many more hours and teams it would take.</source>
        <translation>Choisit les tronçons de rue qui rapportent le plus dans les heures disponibles (équipes x minutes), des quartiers entiers avant des rues éparses. La marche jusqu'aux rues et entre elles est prise sur les mêmes heures. On peut imposer ou écarter des rues quelle que soit leur valeur ; les bureaux terminés restent dehors, et les rues où des portes ne se sont pas ouvertes reviennent. Le journal et le résumé disent ce qui reste dehors, et combien d'heures et d'équipes de plus il faudrait.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes that may be walked</source>
        <translation>Classes praticables à pied</translation>
    </message>
    <message>
        <source>Classes with doors</source>
        <translation>Classes avec portes</translation>
    </message>
    <message>
        <source>Classes with doors if named</source>
        <translation>Classes avec portes si la voie est nommée</translation>
    </message>
    <message>
        <source>Click a street or its name on the map: the team takes all of it.</source>
        <translation>Cliquez sur une rue ou sur son nom sur la carte : l'équipe la prend tout entière.</translation>
    </message>
    <message>
        <source>Click a street segment on the map: the team chosen below takes it.</source>
        <translation>Cliquez sur un tronçon de rue sur la carte : l'équipe choisie ci-dessous le prend.</translation>
    </message>
    <message>
        <source>Click a team and the map goes there; double-click its name, leader or phone to change it. A ticked team is locked: neither editing nor planning again changes its loop.</source>
        <translation>Cliquez sur une équipe et la carte s'y rend ; double-cliquez sur son nom, son responsable ou son téléphone pour le changer. Une équipe cochée est verrouillée : ni les retouches ni une nouvelle planification ne changent sa boucle.</translation>
    </message>
    <message>
        <source>Click the corners of an area on the map, then right-click: the team takes all streets in it.</source>
        <translation>Cliquez sur les coins d'une zone sur la carte, puis faites un clic droit : l'équipe prend toutes les rues qui s'y trouvent.</translation>
    </message>
    <message>
        <source>Click the meeting point on the map.</source>
        <translation>Cliquez sur la carte à l'endroit du rendez-vous.</translation>
    </message>
    <message>
        <source>Closeness to the strongest rival</source>
        <translation>Proximité du rival le plus fort</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coefficients</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Column of names</source>
        <translation>Colonne des noms</translation>
    </message>
    <message>
        <source>Columns of the results</source>
        <translation>Colonnes des résultats</translation>
    </message>
    <message>
        <source>Columns of the tally sheet, separated by “;”.</source>
        <translation>Colonnes de la feuille de pointage, séparées par « ; ».</translation>
    </message>
    <message>
        <source>Columns of the tally sheet, separated by “;”. Empty: the usual ones.</source>
        <translation>Colonnes de la feuille de pointage, séparées par « ; ». Vide : les colonnes habituelles.</translation>
    </message>
    <message>
        <source>Columns that are not used: {names}.</source>
        <translation>Colonnes non utilisées : {names}.</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Come-back list</source>
        <translation>Portes à revoir</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Commune of the stations, or its field</source>
        <translation>Commune des bureaux de vote, ou son champ</translation>
    </message>
    <message>
        <source>Commune, or its field</source>
        <translation>Commune, ou son champ</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Communes planned</source>
        <translation>Communes planifiées</translation>
    </message>
    <message>
        <source>Communes that failed</source>
        <translation>Communes en échec</translation>
    </message>
    <message>
        <source>Communes whose folder has a summary.json are left as they are.</source>
        <translation>Les communes dont le dossier contient un summary.json sont laissées telles quelles.</translation>
    </message>
    <message>
        <source>Compactness</source>
        <translation>Compacité</translation>
    </message>
    <message>
        <source>Compare their ids with those of the results file.</source>
        <translation>Comparez leurs identifiants à ceux du fichier de résultats.</translation>
    </message>
    <message>
        <source>Compiling the search: only this first run has to wait for it, half a minute or so.</source>
        <translation>Compilation de la recherche : seule cette première exécution doit l'attendre, une demi-minute environ.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact rate</source>
        <translation>Taux de contact</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Coordinateur</translation>
    </message>
    <message>
        <source>Coordinator's sheet</source>
        <translation>Feuille du coordinateur</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiée.</translation>
    </message>
    <message>
        <source>Count only what both cover</source>
        <translation>Ne compter que ce que les deux couvrent</translation>
    </message>
    <message>
        <source>Counts to bring down</source>
        <translation>Effectifs à descendre aux carreaux</translation>
    </message>
    <message>
        <source>Counts to bring up</source>
        <translation>Effectifs à remonter aux bureaux</translation>
    </message>
    <message>
        <source>Counts, the most important first, such as poor households, persons of an age, votes for a list.</source>
        <translation>Des effectifs, le plus important d'abord, par exemple les ménages pauvres, les habitants d'un âge, les voix d'une liste.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Cut along these: a block whose addresses are all of one station is that station's whole.</source>
        <translation>Découper le long de celles-ci : un îlot dont toutes les adresses relèvent d'un seul bureau est entièrement à ce bureau.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Delete them, or draw them.</source>
        <translation>Supprimez-les, ou dessinez-les.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Dissolve what is one, and give the others ids of their own.</source>
        <translation>Fusionnez ce qui ne fait qu'un, et donnez aux autres leur propre identifiant.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Divide the streets into one closed walk a team, the longest as short as can be.</source>
        <translation>Partager les rues en une boucle à pied par équipe, la plus longue étant aussi courte que possible.</translation>
    </message>
    <message>
        <source>Divide the team's loop between it and a new team.</source>
        <translation>Partager la boucle de l'équipe entre elle et une nouvelle équipe.</translation>
    </message>
    <message>
        <source>Divides the target streets into one closed walk a team, so that the longest is as short as can be, and says how far from the best possible it can be at most. Each loop's steps say in walking order which segment is canvassed or only walked.</source>
        <translation>Partage les rues cibles en une boucle à pied par équipe, de sorte que la plus longue soit aussi courte que possible, et dit à quelle distance de l'optimum elle peut être au plus. Les étapes de chaque boucle disent, dans l'ordre de marche, quel tronçon est à démarcher et lequel n'est que parcouru.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Déjà faites</translation>
    </message>
    <message>
        <source>Done already, still in a loop: {count}. “Replan” leaves them out.</source>
        <translation>Déjà faites, encore dans une boucle : {count}. « Replanifier » les laisse de côté.</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Doors already done</source>
        <translation>Portes déjà faites</translation>
    </message>
    <message>
        <source>Doors are knocked at inside these polygons only; the streets around may be walked through.</source>
        <translation>On ne frappe aux portes que dans ces polygones ; les rues alentour peuvent être traversées.</translation>
    </message>
    <message>
        <source>Doors chosen</source>
        <translation>Portes retenues</translation>
    </message>
    <message>
        <source>Doors in areas that mirror the whole: a sample that is drawn to ask what people think.</source>
        <translation>Les portes de secteurs à l'image de l'ensemble : un échantillon tiré pour demander aux gens ce qu'ils pensent.</translation>
    </message>
    <message>
        <source>Doors left out</source>
        <translation>Portes écartées</translation>
    </message>
    <message>
        <source>Doors to come back to</source>
        <translation>Portes à revoir</translation>
    </message>
    <message>
        <source>Doors where many lean your way and stay at home.</source>
        <translation>Les portes où beaucoup sont proches de nous mais restent chez eux.</translation>
    </message>
    <message>
        <source>Doors where many vote and change their vote. Needs a rival list.</source>
        <translation>Les portes où beaucoup votent et changent de vote. Demande une liste rivale.</translation>
    </message>
    <message>
        <source>Download from OpenStreetMap</source>
        <translation>Télécharger depuis OpenStreetMap</translation>
    </message>
    <message>
        <source>Download streets</source>
        <translation>Télécharger les rues</translation>
    </message>
    <message>
        <source>Download streets and addresses</source>
        <translation>Télécharger rues et adresses</translation>
    </message>
    <message>
        <source>Downloads streets, house numbers, buildings and parks of an extent or a place from OpenStreetMap and makes street segments of them. The file is kept in the folder: the same area is asked for once, and “Import addresses” reads the house numbers from it. Data © OpenStreetMap contributors, ODbL.</source>
        <translation>Télécharge depuis OpenStreetMap les rues, numéros, bâtiments et parcs d'une emprise ou d'un lieu et en fait des tronçons de rue. Le fichier est gardé dans le dossier : une même zone n'est demandée qu'une fois, et « Importer les adresses » y lit les numéros. Données © les contributeurs d'OpenStreetMap, ODbL.</translation>
    </message>
    <message>
        <source>Draw an invented town into an empty folder, to try everything on.</source>
        <translation>Dessiner une ville imaginaire dans un dossier vide, pour tout essayer.</translation>
    </message>
    <message>
        <source>Draw representative sample</source>
        <translation>Tirer un échantillon représentatif</translation>
    </message>
    <message>
        <source>Draw sample town</source>
        <translation>Dessiner la ville d'exemple</translation>
    </message>
    <message>
        <source>Draw station areas</source>
        <translation>Tracer les contours des bureaux de vote</translation>
    </message>
    <message>
        <source>Draw the sample town</source>
        <translation>Dessiner la ville d'exemple</translation>
    </message>
    <message>
        <source>Drawn below the streets.</source>
        <translation>Dessinés sous les rues.</translation>
    </message>
    <message>
        <source>Draws an invented French town from a seed: winding streets, a river with two bridges, houses and blocks of flats, 12 polling stations with two elections, census tiles and house numbers. Every name is invented. The same seed draws the same town.</source>
        <translation>Dessine une ville française imaginaire à partir d'une graine : des rues sinueuses, une rivière à deux ponts, des maisons et des immeubles, 12 bureaux de vote avec deux élections, des carreaux de recensement et des numéros. Tous les noms sont inventés. La même graine dessine la même ville.</translation>
    </message>
    <message>
        <source>Draws the areas of polling stations around points that bear a station's id, such as the voter register's addresses (REU): each place goes to the station of its nearest point, within the commune, along streets if they are given. Points of a doubtful place are left out. Nobody has drawn these areas, so they are labelled approximate; where the town hall has its own, take those.</source>
        <translation>Trace les contours des bureaux de vote autour de points qui portent l'identifiant d'un bureau, comme les adresses du répertoire électoral (REU) : chaque lieu va au bureau de son point le plus proche, dans la commune, en suivant les rues si elles sont fournies. Les points mal situés sont écartés. Personne n'a dessiné ces contours, ils sont donc signalés comme approximatifs ; si la mairie a les siens, prenez-les.</translation>
    </message>
    <message>
        <source>Draws tiles or stations that mirror the whole on the variables that you choose, and lie all over the map (the cube method). An area's chance is proportional to its households, so that every household is as likely to be asked. Each area drawn says how many interviews it needs and at how many doors to knock for them; the table of balance says how near the sample comes, and how far off a simple random draw would be. “Score priorities” listens in the areas drawn; “Weigh answers” corrects what is left.</source>
        <translation>Tire des carreaux ou des bureaux de vote qui ressemblent à l'ensemble sur les variables que vous choisissez et se répartissent sur toute la carte (méthode du cube). La probabilité d'une zone est proportionnelle à ses ménages, pour que chaque ménage ait autant de chances d'être interrogé. Chaque zone tirée dit combien d'entretiens il y faut et à combien de portes frapper pour les obtenir ; le tableau d'équilibre dit à quel point l'échantillon est proche, et de combien s'écarterait un simple tirage au hasard. « Évaluer les priorités » écoute dans les zones tirées ; « Pondérer les réponses » corrige ce qui reste.</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Logements</translation>
    </message>
    <message>
        <source>Each team at its own point</source>
        <translation>Chaque équipe à son propre point</translation>
    </message>
    <message>
        <source>Each team's walk for Google's map apps, in the folder “tracks”.</source>
        <translation>Le parcours de chaque équipe pour les applications de cartes de Google, dans le dossier « tracks ».</translation>
    </message>
    <message>
        <source>Each team's walk for hiking and map apps, in the folder “tracks”.</source>
        <translation>Le parcours de chaque équipe pour les applications de randonnée et de cartes, dans le dossier « tracks ».</translation>
    </message>
    <message>
        <source>Each team's walk for web maps and QGIS, in the folder “tracks”.</source>
        <translation>Le parcours de chaque équipe pour les cartes en ligne et QGIS, dans le dossier « tracks ».</translation>
    </message>
    <message>
        <source>Each where it is best</source>
        <translation>Chacune là où c'est le mieux</translation>
    </message>
    <message>
        <source>Earlier elections</source>
        <translation>Élections précédentes</translation>
    </message>
    <message>
        <source>Edit on the map</source>
        <translation>Retoucher sur la carte</translation>
    </message>
    <message>
        <source>Effect of each feature, percentage points</source>
        <translation>Effet de chaque variable, en points de pourcentage</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>Élection</translation>
    </message>
    <message>
        <source>Election results</source>
        <translation>Résultats des élections</translation>
    </message>
    <message>
        <source>Empty: the start. “{team}” stands for the team.</source>
        <translation>Vide : le départ. « {team} » est remplacé par l'équipe.</translation>
    </message>
    <message>
        <source>Ends that miss a line by less (m)</source>
        <translation>Extrémités qui manquent une ligne de moins de (m)</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Equal counts (quantiles)</source>
        <translation>Effectifs égaux (quantiles)</translation>
    </message>
    <message>
        <source>Equal interviews that they are worth</source>
        <translation>Nombre d'entretiens égaux équivalent</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Every street takes longer than {minutes} minutes: give more time, or cut long streets.</source>
        <translation>Chaque rue prend plus de {minutes} minutes : donnez plus de temps, ou coupez les longues rues.</translation>
    </message>
    <message>
        <source>Everything in one zip</source>
        <translation>Tout dans un seul zip</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export tracks</source>
        <translation>Exporter les traces</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Fetch the streets and house numbers of this place from OpenStreetMap into the campaign's folder.</source>
        <translation>Récupérer les rues et les numéros de ce lieu depuis OpenStreetMap dans le dossier de la campagne.</translation>
    </message>
    <message>
        <source>Few households: about</source>
        <translation>Peu de ménages : environ</translation>
    </message>
    <message>
        <source>Fewest loops within the minutes</source>
        <translation>Le moins de boucles dans la durée donnée</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Field names of votes, or names of lists or candidates in the results; several are separated by “;”.</source>
        <translation>Noms de champs de voix, ou noms de listes ou de candidats dans les résultats ; s'il y en a plusieurs, séparés par « ; ».</translation>
    </message>
    <message>
        <source>Fields of the stations, one row an election, the earliest first; several lists are joined by “+”.</source>
        <translation>Des champs des bureaux de vote, une ligne par élection, la plus ancienne d'abord ; plusieurs listes sont reliées par « + ».</translation>
    </message>
    <message>
        <source>Fields of the stations. Empty: registered, voted, blank, spoilt, valid and all votes.</source>
        <translation>Des champs des bureaux de vote. Vide : inscrits, votants, blancs, nuls, exprimés et toutes les voix.</translation>
    </message>
    <message>
        <source>Fields of the tiles, separated by “;”, in which the areas drawn are like the whole.</source>
        <translation>Des champs des carreaux, séparés par « ; », sur lesquels les zones tirées ressemblent à l'ensemble.</translation>
    </message>
    <message>
        <source>Fields of the tiles. Empty: persons, adults and households.</source>
        <translation>Des champs des carreaux. Vide : habitants, adultes et ménages.</translation>
    </message>
    <message>
        <source>Files named after the teams, in the folder “teams”.</source>
        <translation>Des fichiers au nom des équipes, dans le dossier « teams ».</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Findings of the campaign check</source>
        <translation>Constats de la vérification de la campagne</translation>
    </message>
    <message>
        <source>Finds places by name. Empty: nominatim.openstreetmap.org.</source>
        <translation>Trouve les lieux par leur nom. Vide : nominatim.openstreetmap.org.</translation>
    </message>
    <message>
        <source>Finds which census features go with turnout and with support: a binomial regression of the stations' results on the make-up of their inhabitants, with over-dispersion, checked on stations that it has not seen. The report shows each feature's effect with its interval, and how much better than the mean the model is. The predictions bring turnout and support down to the tiles, so that the tiles of each station have its true result; “Score priorities” takes them. This is ecological inference: it says something about areas, never about persons.</source>
        <translation>Cherche quelles variables du recensement vont avec la participation et le soutien : une régression binomiale des résultats des bureaux de vote sur la composition de leur population, avec surdispersion, contrôlée sur des bureaux qu'elle n'a pas vus. Le rapport montre l'effet de chaque variable avec son intervalle, et de combien le modèle fait mieux que la moyenne. Les prédictions descendent participation et soutien aux carreaux, de sorte que ceux de chaque bureau retrouvent son résultat réel ; « Évaluer les priorités » les prend. C'est une inférence écologique : elle dit quelque chose des zones, jamais des personnes.</translation>
    </message>
    <message>
        <source>Fixed classes need four limits, not {count}.</source>
        <translation>Les classes à bornes fixes demandent quatre limites, et non {count}.</translation>
    </message>
    <message>
        <source>Fixed limits</source>
        <translation>Limites fixes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of all campaigns</source>
        <translation>Dossier de toutes les campagnes</translation>
    </message>
    <message>
        <source>Folders are named after it: its names or codes must differ.</source>
        <translation>Les dossiers en prennent le nom : noms ou codes doivent être différents.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Blocs de validation</translation>
    </message>
    <message>
        <source>For both sides of the paper</source>
        <translation>Pour impression recto verso</translation>
    </message>
    <message>
        <source>For each value of a field of the answers, how many persons or households there are (or their share).</source>
        <translation>Pour chaque valeur d'un champ des réponses, combien il y a d'habitants ou de ménages (ou leur part).</translation>
    </message>
    <message>
        <source>For the map only</source>
        <translation>Pour la carte seulement</translation>
    </message>
    <message>
        <source>For “fewest loops” and “most value”: no loop takes longer.</source>
        <translation>Pour « le moins de boucles » et « le plus de valeur » : aucune boucle ne dure plus.</translation>
    </message>
    <message>
        <source>For “least walking”: no loop has more doors.</source>
        <translation>Pour « le moins de marche » : aucune boucle n'a plus de portes.</translation>
    </message>
    <message>
        <source>Forget all changes since editing began.</source>
        <translation>Oublier toutes les retouches depuis leur début.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the teams' files</source>
        <translation>Format des fichiers des équipes</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>From one door to the next, those that do not open included: a talk of three minutes at one door in five is 45 s a door.</source>
        <translation>D'une porte à la suivante, y compris celles qui ne s'ouvrent pas : une conversation de trois minutes à une porte sur cinq fait 45 s par porte.</translation>
    </message>
    <message>
        <source>From one door to the next, those that do not open included; for the votes expected an hour.</source>
        <translation>D'une porte à la suivante, y compris celles qui ne s'ouvrent pas ; pour les voix attendues par heure.</translation>
    </message>
    <message>
        <source>From the command line</source>
        <translation>En ligne de commande</translation>
    </message>
    <message>
        <source>From “Choose targets”.</source>
        <translation>Issues de « Choisir les cibles ».</translation>
    </message>
    <message>
        <source>From “Draw representative sample”: the areas that count for listening.</source>
        <translation>Issues de « Tirer un échantillon représentatif » : les zones qui comptent pour l'écoute.</translation>
    </message>
    <message>
        <source>From “Import addresses”, or points with a number and a street.</source>
        <translation>Issues de « Importer les adresses », ou des points avec un numéro et une rue.</translation>
    </message>
    <message>
        <source>From “Import census tiles” or “Import polling stations”.</source>
        <translation>Issus de « Importer les carreaux de recensement » ou « Importer les bureaux de vote ».</translation>
    </message>
    <message>
        <source>From “Import census tiles”.</source>
        <translation>Issus de « Importer les carreaux de recensement ».</translation>
    </message>
    <message>
        <source>From “Import census tiles”. Empty: the stations themselves are scored.</source>
        <translation>Issus de « Importer les carreaux de recensement ». Vide : ce sont les bureaux de vote qui sont évalués.</translation>
    </message>
    <message>
        <source>From “Import polling stations”.</source>
        <translation>Issus de « Importer les bureaux de vote ».</translation>
    </message>
    <message>
        <source>From “Import polling stations”; ten or more for each feature.</source>
        <translation>Issus de « Importer les bureaux de vote » ; dix ou plus pour chaque variable.</translation>
    </message>
    <message>
        <source>From “Import streets”.</source>
        <translation>Issues de « Importer les rues ».</translation>
    </message>
    <message>
        <source>From “Import streets”. Only addresses in their extent are read, so the file of a whole region will do.</source>
        <translation>Issues de « Importer les rues ». Seules les adresses de leur emprise sont lues : le fichier d'une région entière convient.</translation>
    </message>
    <message>
        <source>From “Model turnout and support”. Empty: a tile has the turnout and support of its stations.</source>
        <translation>Issues de « Modéliser participation et soutien ». Vide : un carreau a la participation et le soutien de ses bureaux de vote.</translation>
    </message>
    <message>
        <source>From “Plan loops”.</source>
        <translation>Issues de « Planifier les boucles ».</translation>
    </message>
    <message>
        <source>From “Score priorities”. Empty: every door is worth the same.</source>
        <translation>Issues de « Évaluer les priorités ». Vide : chaque porte vaut autant.</translation>
    </message>
    <message>
        <source>From “Spread doors” or “Import addresses”, where they are to decide.</source>
        <translation>Issues de « Répartir les portes » ou « Importer les adresses », là où elles doivent décider.</translation>
    </message>
    <message>
        <source>From “Spread doors”.</source>
        <translation>Issues de « Répartir les portes ».</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Georeferenced PDF of the maps</source>
        <translation>PDF géoréférencé des cartes</translation>
    </message>
    <message>
        <source>Gets a folder for each commune, and results.csv.</source>
        <translation>Reçoit un dossier par commune, et results.csv.</translation>
    </message>
    <message>
        <source>Getting there</source>
        <translation>Comment venir</translation>
    </message>
    <message>
        <source>Give the steps their house numbers, and each side of a wide street its doors.</source>
        <translation>Donner aux étapes leurs numéros, et à chaque côté d'une rue large ses portes.</translation>
    </message>
    <message>
        <source>Give the tally sheet a row for each number.</source>
        <translation>Donner à la feuille de pointage une ligne par numéro.</translation>
    </message>
    <message>
        <source>Give up after (s)</source>
        <translation>Abandonner après (s)</translation>
    </message>
    <message>
        <source>Go to the next page.</source>
        <translation>Aller à la page suivante.</translation>
    </message>
    <message>
        <source>Goes on from the present loops when something has changed: targets that came in or fell out, streets that are done, a team more or less, a street that another team takes. Locked loops stay as they are; the others change as little as a shorter longest loop asks for. It takes a tenth of the time of planning anew.</source>
        <translation>Repart des boucles actuelles quand quelque chose a changé : des cibles ajoutées ou retirées, des rues faites, une équipe en plus ou en moins, une rue reprise par une autre équipe. Les boucles verrouillées restent telles quelles ; les autres changent aussi peu que le demande une plus longue boucle plus courte. Cela prend le dixième du temps d'une planification nouvelle.</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va à</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Green: nothing to mend.</source>
        <translation>Vert : rien à corriger.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help of Canvass Planner</source>
        <translation>Aide de Canvass Planner</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Aide sur cette page</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>Aide sur cette page (F1)</translation>
    </message>
    <message>
        <source>Higher with more: {features}.</source>
        <translation>Augmente avec : {features}.</translation>
    </message>
    <message>
        <source>Hours that these would take (h)</source>
        <translation>Heures qu'il faudrait (h)</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>House numbers: a text file of the address base, an OpenStreetMap file, or a point layer.</source>
        <translation>Numéros : un fichier texte de la base adresse, un fichier OpenStreetMap ou une couche de points.</translation>
    </message>
    <message>
        <source>House-numbered points, each with the segment_id of its street.</source>
        <translation>Points numérotés, chacun avec le segment_id de sa rue.</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Ménages</translation>
    </message>
    <message>
        <source>Households are estimated at one for {count} persons.</source>
        <translation>Les ménages sont estimés à un pour {count} habitants.</translation>
    </message>
    <message>
        <source>How far an address may stand from its street.</source>
        <translation>La distance maximale entre une adresse et sa rue.</translation>
    </message>
    <message>
        <source>How fast teams are, and the map's coordinates.</source>
        <translation>Le rythme des équipes et les coordonnées de la carte.</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Comment il est fait</translation>
    </message>
    <message>
        <source>How long each team is out, all walking included. 0: as long as it takes for every street with doors.</source>
        <translation>La durée de sortie de chaque équipe, toute la marche comprise. 0 : le temps qu'il faut pour toutes les rues qui ont des portes.</translation>
    </message>
    <message>
        <source>How long each team is out, all walking included. Empty: as long as it takes for every street with doors.</source>
        <translation>La durée de sortie de chaque équipe, toute la marche comprise. Vide : le temps qu'il faut pour toutes les rues qui ont des portes.</translation>
    </message>
    <message>
        <source>How long the optimiser searches; longer is better.</source>
        <translation>La durée de recherche de l'optimiseur ; plus c'est long, meilleur c'est.</translation>
    </message>
    <message>
        <source>How long the service may take.</source>
        <translation>Le temps que peut prendre le service.</translation>
    </message>
    <message>
        <source>How many areas are drawn as a representative sample, where listening has a weight.</source>
        <translation>Combien de zones sont tirées comme échantillon représentatif, si l'écoute a un poids.</translation>
    </message>
    <message>
        <source>How many areas the teams listen in.</source>
        <translation>Dans combien de zones les équipes écoutent.</translation>
    </message>
    <message>
        <source>How many loops. The aims “fewest loops” and “least walking” find the number themselves where it is empty.</source>
        <translation>Le nombre de boucles. Les objectifs « le moins de boucles » et « le moins de marche » le trouvent eux-mêmes s'il est vide.</translation>
    </message>
    <message>
        <source>How many steps the optimiser searches; more is better and slower. Empty: 400 a target street.</source>
        <translation>Le nombre d'itérations de l'optimiseur ; plus il y en a, meilleur et plus lent c'est. Vide : 400 par rue cible.</translation>
    </message>
    <message>
        <source>How many teams come in addition.</source>
        <translation>Combien d'équipes viennent en plus.</translation>
    </message>
    <message>
        <source>How many teams set out; each walks one loop.</source>
        <translation>Combien d'équipes partent ; chacune parcourt une boucle.</translation>
    </message>
    <message>
        <source>How much it counts that a team's streets lie together: 0 not at all, 1 as usual, more for rounder turfs.</source>
        <translation>L'importance que les rues d'une équipe soient groupées : 0 aucune, 1 comme d'habitude, plus pour des secteurs plus ronds.</translation>
    </message>
    <message>
        <source>How much it counts that a team's streets lie together: to the right rounder turfs, to the left shorter loops.</source>
        <translation>Combien il compte que les rues d'une équipe se tiennent : à droite des secteurs plus ronds, à gauche des boucles plus courtes.</translation>
    </message>
    <message>
        <source>How much longer this loop is than the longest of the best plan may be</source>
        <translation>De combien cette boucle dépasse ce que la plus longue du meilleur plan peut durer au moins</translation>
    </message>
    <message>
        <source>How much street front one household has, where no tiles say how many there are.</source>
        <translation>La longueur de rue par ménage, là où aucun carreau ne dit combien il y en a.</translation>
    </message>
    <message>
        <source>How the loops are planned.</source>
        <translation>Comment les boucles sont planifiées.</translation>
    </message>
    <message>
        <source>How the score is cut into five classes for the map.</source>
        <translation>Comment la note est découpée en cinq classes pour la carte.</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Comment s'y rendre</translation>
    </message>
    <message>
        <source>How what belongs to a station is divided among its tiles, and a tile's among its stations.</source>
        <translation>Comment ce qui appartient à un bureau de vote est réparti entre ses carreaux, et ce qui appartient à un carreau entre ses bureaux.</translation>
    </message>
    <message>
        <source>INSEE codes, separated by “;”: only their addresses are read, so that a national file will do.</source>
        <translation>Codes INSEE, séparés par « ; » : seules leurs adresses sont lues, un fichier national convient donc.</translation>
    </message>
    <message>
        <source>INSEE codes, separated by “;”: only their stations are read, so that a national file will do.</source>
        <translation>Codes INSEE, séparés par « ; » : seuls leurs bureaux de vote sont lus, un fichier national convient donc.</translation>
    </message>
    <message>
        <source>INSEE's CSV file of cells, or a layer with its columns.</source>
        <translation>Le fichier CSV des carreaux de l'INSEE, ou une couche qui a ses colonnes.</translation>
    </message>
    <message>
        <source>INSEE's CSV file of census cells, or a layer with its columns.</source>
        <translation>Le fichier CSV des carreaux de recensement de l'INSEE, ou une couche qui a ses colonnes.</translation>
    </message>
    <message>
        <source>INSEE's CSV file, or a layer with its columns.</source>
        <translation>Le fichier CSV de l'INSEE, ou une couche qui a ses colonnes.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Import a larger area of streets, or leave these addresses out.</source>
        <translation>Importez les rues d'une zone plus grande, ou laissez ces adresses de côté.</translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation>Importer les adresses</translation>
    </message>
    <message>
        <source>Import census tiles</source>
        <translation>Importer les carreaux de recensement</translation>
    </message>
    <message>
        <source>Import election results</source>
        <translation>Importer les résultats des élections</translation>
    </message>
    <message>
        <source>Import it again, or choose another layer.</source>
        <translation>Importez-la de nouveau, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>Import polling places</source>
        <translation>Importer les lieux de vote</translation>
    </message>
    <message>
        <source>Import polling stations</source>
        <translation>Importer les bureaux de vote</translation>
    </message>
    <message>
        <source>Import streets</source>
        <translation>Importer les rues</translation>
    </message>
    <message>
        <source>Imputed</source>
        <translation>Imputé</translation>
    </message>
    <message>
        <source>In one file, each packet begins on a sheet of its own.</source>
        <translation>Dans un seul fichier, chaque dossier d'équipe commence sur une nouvelle feuille de papier.</translation>
    </message>
    <message>
        <source>In the project; otherwise they are forgotten when it is closed.</source>
        <translation>Dans le projet ; sinon ils sont oubliés à sa fermeture.</translation>
    </message>
    <message>
        <source>In the sample to listen in</source>
        <translation>Dans l'échantillon où écouter</translation>
    </message>
    <message>
        <source>Independent searches</source>
        <translation>Recherches indépendantes</translation>
    </message>
    <message>
        <source>Index of {count} sheets</source>
        <translation>Index des {count} feuilles</translation>
    </message>
    <message>
        <source>Inside the area: {doors} doors on {count} segments.</source>
        <translation>Dans la zone : {doors} portes sur {count} tronçons.</translation>
    </message>
    <message>
        <source>Interviews in all</source>
        <translation>Entretiens en tout</translation>
    </message>
    <message>
        <source>Into how many parts the stations are split; each is predicted by a model of the others.</source>
        <translation>En combien de parts les bureaux de vote sont répartis ; chacune est prédite par un modèle des autres.</translation>
    </message>
    <message>
        <source>It becomes</source>
        <translation>Elle devient</translation>
    </message>
    <message>
        <source>It is then used for layers of this name; save the project to keep it.</source>
        <translation>Elle sert ensuite aux couches de ce nom ; enregistrez le projet pour la conserver.</translation>
    </message>
    <message>
        <source>It scales the votes expected an hour, never the order of the areas.</source>
        <translation>Cela change l'échelle des voix attendues par heure, jamais l'ordre des zones.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Its address. Empty: overpass-api.de, run by volunteers; your own has no queue.</source>
        <translation>Son adresse. Vide : overpass-api.de, tenu par des bénévoles ; le vôtre n'a pas de file d'attente.</translation>
    </message>
    <message>
        <source>Its coordinates are not degrees, though its CRS says so.</source>
        <translation>Ses coordonnées ne sont pas des degrés, bien que son SCR le dise.</translation>
    </message>
    <message>
        <source>Its x and y are swapped: swap them (Swap X and Y coordinates).</source>
        <translation>Ses x et y sont inversés : permutez-les (Intervertir les coordonnées X et Y).</translation>
    </message>
    <message>
        <source>Join a results file (Import stations).</source>
        <translation>Joignez un fichier de résultats (Importer les bureaux de vote).</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep off steps, for pushchairs and wheelchairs.</source>
        <translation>Éviter les escaliers, pour les poussettes et les fauteuils roulants.</translation>
    </message>
    <message>
        <source>Keep off steps, for pushchairs and wheelchairs; targets that are reached by steps only are reported.</source>
        <translation>Éviter les escaliers, pour les poussettes et les fauteuils roulants ; les cibles accessibles seulement par des escaliers sont signalées.</translation>
    </message>
    <message>
        <source>Keep what is planned already</source>
        <translation>Garder ce qui est déjà planifié</translation>
    </message>
    <message>
        <source>Knock at the doors</source>
        <translation>Frapper aux portes</translation>
    </message>
    <message>
        <source>Known totals</source>
        <translation>Totaux connus</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Gros caractères</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Least doors together</source>
        <translation>Nombre minimal de portes groupées</translation>
    </message>
    <message>
        <source>Least quality</source>
        <translation>Qualité minimale</translation>
    </message>
    <message>
        <source>Least walking within the doors of a loop</source>
        <translation>Le moins de marche dans la limite de portes d'une boucle</translation>
    </message>
    <message>
        <source>Less error of support than the mean (%)</source>
        <translation>Erreur en moins que la moyenne, pour le soutien (%)</translation>
    </message>
    <message>
        <source>Less error of turnout than the mean (%)</source>
        <translation>Erreur en moins que la moyenne, pour la participation (%)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Lines or points, so that nobody does them twice.</source>
        <translation>Des lignes ou des points, pour que personne ne les fasse deux fois.</translation>
    </message>
    <message>
        <source>Lines, stops, where to park.</source>
        <translation>Lignes, arrêts, où se garer.</translation>
    </message>
    <message>
        <source>Link of the QR code</source>
        <translation>Lien du QR code</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listen to everybody</source>
        <translation>Écouter tout le monde</translation>
    </message>
    <message>
        <source>Listening draws a sample of census tiles: give them, or give listening no weight.</source>
        <translation>Écouter tire un échantillon de carreaux de recensement : fournissez-les, ou ne donnez aucun poids à l'écoute.</translation>
    </message>
    <message>
        <source>Listening needs areas to listen in: draw a representative sample first.</source>
        <translation>Écouter demande des zones où écouter : tirez d'abord un échantillon représentatif.</translation>
    </message>
    <message>
        <source>Lists that count as support</source>
        <translation>Listes qui comptent comme soutien</translation>
    </message>
    <message>
        <source>Live map</source>
        <translation>Carte en direct</translation>
    </message>
    <message>
        <source>Locked loops</source>
        <translation>Boucles verrouillées</translation>
    </message>
    <message>
        <source>Longest loop (min)</source>
        <translation>Plus longue boucle (min)</translation>
    </message>
    <message>
        <source>Longest loop so far {longest:.1f} min; none can be under {bound:.1f} min.</source>
        <translation>Plus longue boucle jusqu'ici {longest:.1f} min ; aucune ne peut être sous {bound:.1f} min.</translation>
    </message>
    <message>
        <source>Looks for what would spoil a plan: layers without CRS or features, places that do not overlap, stations without results, results that do not add up, tiles without streets, streets that cannot be walked to, doors that sum to nothing, ids that stand twice, areas that overlap. Each finding says what, where and what to do. Nothing is changed.</source>
        <translation>Cherche ce qui gâcherait un plan : couches sans SCR ou sans entités, lieux qui ne se recouvrent pas, bureaux de vote sans résultats, résultats qui ne s'additionnent pas, carreaux sans rues, rues inaccessibles à pied, portes dont la somme est nulle, identifiants en double, zones qui se chevauchent. Chaque constat dit quoi, où et que faire. Rien n'est modifié.</translation>
    </message>
    <message>
        <source>Loop {loop} cannot be locked: it is not among the teams' loops.</source>
        <translation>La boucle {loop} ne peut pas être verrouillée : elle n'est pas parmi celles des équipes.</translation>
    </message>
    <message>
        <source>Loop {loop} has a single target: there is nothing to divide between two teams.</source>
        <translation>La boucle {loop} n'a qu'une seule cible : il n'y a rien à partager entre deux équipes.</translation>
    </message>
    <message>
        <source>Loop {loop} is locked and given up at once: choose one.</source>
        <translation>La boucle {loop} est à la fois verrouillée et abandonnée : choisissez.</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Boucles</translation>
    </message>
    <message>
        <source>Loops can only be locked in a plan that is already there: give the plan.</source>
        <translation>On ne peut verrouiller des boucles que dans un plan existant : fournissez le plan.</translation>
    </message>
    <message>
        <source>Loops start</source>
        <translation>Départ des boucles</translation>
    </message>
    <message>
        <source>Loops to give up</source>
        <translation>Boucles à abandonner</translation>
    </message>
    <message>
        <source>Lower bound of the longest loop (min)</source>
        <translation>Borne inférieure de la plus longue boucle (min)</translation>
    </message>
    <message>
        <source>Lower with more: {features}.</source>
        <translation>Diminue avec : {features}.</translation>
    </message>
    <message>
        <source>Made: {count} files ({names}).</source>
        <translation>Produit : {count} fichiers ({names}).</translation>
    </message>
    <message>
        <source>Made: {segments} street segments, {doors} doors to knock at.</source>
        <translation>Produit : {segments} tronçons de rue, {doors} portes où frapper.</translation>
    </message>
    <message>
        <source>Make the change again that was taken back last.</source>
        <translation>Refaire la dernière retouche annulée.</translation>
    </message>
    <message>
        <source>Makes census tiles or polling stations of any polygon layer: say which field counts persons, households, adults, or registered voters, votes cast, votes of each list. Presets know the names that official sources use in France, the United States (blocks, precincts) and the United Kingdom (output areas, polling districts); fields named here come before them. What is not counted is estimated, and the log says how. The mapping is saved with the project, and found there the next time.</source>
        <translation>Fait des carreaux de recensement ou des bureaux de vote à partir de n'importe quelle couche de polygones : dites quel champ compte les habitants, les ménages, les adultes, ou les inscrits, les votants, les voix de chaque liste. Des préréglages connaissent les noms employés par les sources officielles en France, aux États-Unis (îlots, circonscriptions) et au Royaume-Uni (zones de recensement, secteurs électoraux) ; les champs nommés ici l'emportent. Ce qui n'est pas compté est estimé, et le journal dit comment. La correspondance est enregistrée avec le projet, et s'y retrouve la fois suivante.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map fields</source>
        <translation>Faire correspondre les champs</translation>
    </message>
    <message>
        <source>Map's CRS</source>
        <translation>SCR de la carte</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Point de rendez-vous</translation>
    </message>
    <message>
        <source>Meeting point: write longitude, latitude, such as 2.35, 48.86, or pick it.</source>
        <translation>Point de rendez-vous : écrivez longitude, latitude, par exemple 2.35, 48.86, ou pointez-le.</translation>
    </message>
    <message>
        <source>Mend their borders; streets go to the greater part.</source>
        <translation>Corrigez leurs limites ; les rues vont à la plus grande partie.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge {team} with {other}</source>
        <translation>Fusionner {team} avec {other}</translation>
    </message>
    <message>
        <source>Metres a door, without tiles (m)</source>
        <translation>Mètres par porte, sans carreaux (m)</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Minutes a team</source>
        <translation>Minutes par équipe</translation>
    </message>
    <message>
        <source>Minutes a team (min)</source>
        <translation>Minutes par équipe (min)</translation>
    </message>
    <message>
        <source>Mobilise</source>
        <translation>Mobiliser</translation>
    </message>
    <message>
        <source>Mobilise and persuade</source>
        <translation>Mobiliser et convaincre</translation>
    </message>
    <message>
        <source>Mobilise those who are for us</source>
        <translation>Mobiliser ceux qui sont pour nous</translation>
    </message>
    <message>
        <source>Model turnout and support</source>
        <translation>Modéliser participation et soutien</translation>
    </message>
    <message>
        <source>Model turnout by the census</source>
        <translation>Modéliser la participation</translation>
    </message>
    <message>
        <source>Model's report</source>
        <translation>Rapport du modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>More columns of the tally sheet, separated by “;”.</source>
        <translation>Autres colonnes de la feuille de pointage, séparées par « ; ».</translation>
    </message>
    <message>
        <source>Most doors</source>
        <translation>Portes au plus</translation>
    </message>
    <message>
        <source>Most doors of a loop</source>
        <translation>Nombre maximal de portes d'une boucle</translation>
    </message>
    <message>
        <source>Most doors of a segment</source>
        <translation>Nombre maximal de portes d'un tronçon</translation>
    </message>
    <message>
        <source>Most minutes of a loop (min)</source>
        <translation>Durée maximale d'une boucle (min)</translation>
    </message>
    <message>
        <source>Most value within the minutes</source>
        <translation>Le plus de valeur dans la durée donnée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Named or not, such as residential; tertiary. Empty: the usual.</source>
        <translation>Nommées ou non, par exemple residential; tertiary. Vide : les classes habituelles.</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>Seuils naturels</translation>
    </message>
    <message>
        <source>Neither an extent nor a place is given: give one of them.</source>
        <translation>Ni emprise ni lieu n'est donné : donnez l'un des deux.</translation>
    </message>
    <message>
        <source>New loops</source>
        <translation>Nouvelles boucles</translation>
    </message>
    <message>
        <source>New steps</source>
        <translation>Nouvelles étapes</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Nouvelle…</translation>
    </message>
    <message>
        <source>Next: Data</source>
        <translation>Suivant : données</translation>
    </message>
    <message>
        <source>Next: Loops</source>
        <translation>Suivant : boucles</translation>
    </message>
    <message>
        <source>Next: Packets</source>
        <translation>Suivant : dossiers</translation>
    </message>
    <message>
        <source>Next: Priorities</source>
        <translation>Suivant : priorités</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Pas d'accès</translation>
    </message>
    <message>
        <source>No campaign is open: begin a new one, open one, or look at the sample.</source>
        <translation>Aucune campagne n'est ouverte : commencez-en une, ouvrez-en une, ou voyez l'exemple.</translation>
    </message>
    <message>
        <source>No commune could be planned: {path} tells why.</source>
        <translation>Aucune commune n'a pu être planifiée : {path} dit pourquoi.</translation>
    </message>
    <message>
        <source>No election results</source>
        <translation>Pas de résultats électoraux</translation>
    </message>
    <message>
        <source>No feature's effect is clear: every interval holds zero.</source>
        <translation>L'effet d'aucune variable n'est net : chaque intervalle contient zéro.</translation>
    </message>
    <message>
        <source>No field counts the votes cast: the valid ones stand for them.</source>
        <translation>Aucun champ ne compte les votants : les exprimés en tiennent lieu.</translation>
    </message>
    <message>
        <source>No field of the stations looks like their id; name the one that is: {fields}.</source>
        <translation>Aucun champ des bureaux de vote ne ressemble à leur identifiant ; indiquez lequel c'est : {fields}.</translation>
    </message>
    <message>
        <source>No file of results is given: choose one or several.</source>
        <translation>Aucun fichier de résultats n'est donné : choisissez-en un ou plusieurs.</translation>
    </message>
    <message>
        <source>No half doors: a tile's households are given out one by one, by largest remainders.</source>
        <translation>Pas de demi-portes : les ménages d'un carreau sont distribués un à un, aux plus forts restes.</translation>
    </message>
    <message>
        <source>No households are known: {count} named streets get one door each {metres:g} m, {doors:.0f} doors.</source>
        <translation>Aucun ménage n'est connu : {count} rues nommées reçoivent une porte tous les {metres:g} m, soit {doors:.0f} portes.</translation>
    </message>
    <message>
        <source>No layer is given: give the campaign's streets, tiles, stations or addresses.</source>
        <translation>Aucune couche n'est donnée : fournissez les rues, carreaux, bureaux de vote ou adresses de la campagne.</translation>
    </message>
    <message>
        <source>No line of the streets can be walked: look at the field that holds their class.</source>
        <translation>Aucune ligne des rues n'est praticable à pied : regardez le champ qui contient leur classe.</translation>
    </message>
    <message>
        <source>No list is named as support: name at least one column of votes.</source>
        <translation>Aucune liste n'est indiquée comme soutien : indiquez au moins une colonne de voix.</translation>
    </message>
    <message>
        <source>No list is named as yours: tick the votes that count as support.</source>
        <translation>Aucune liste n'est indiquée comme vôtre : cochez les voix qui comptent comme soutien.</translation>
    </message>
    <message>
        <source>No loop has more doors; what does not fit is in no loop.</source>
        <translation>Aucune boucle n'a plus de portes ; ce qui n'entre pas n'est dans aucune boucle.</translation>
    </message>
    <message>
        <source>No place is called “{name}”: add its country or mend it.</source>
        <translation>Aucun lieu ne s'appelle « {name} » : ajoutez son pays ou corrigez-le.</translation>
    </message>
    <message>
        <source>No plan's can be under {bound:.0f} min.</source>
        <translation>Aucun plan ne peut être sous {bound:.0f} min.</translation>
    </message>
    <message>
        <source>No point belongs to these communes: {codes}.</source>
        <translation>Aucun point n'appartient à ces communes : {codes}.</translation>
    </message>
    <message>
        <source>No point has a station's id and a place that is known well enough.</source>
        <translation>Aucun point n'a l'identifiant d'un bureau de vote et un lieu assez bien connu.</translation>
    </message>
    <message>
        <source>No point lies in any commune: check that both are of one region, and that x and y are not swapped.</source>
        <translation>Aucun point n'est dans une commune : vérifiez que les deux sont de la même région, et que x et y ne sont pas inversés.</translation>
    </message>
    <message>
        <source>No polling station has results: the fields {registered}, {voted}, {valid} and {support} hold no positive numbers together. Choose the fields of registered voters, of votes cast and of valid votes.</source>
        <translation>Aucun bureau de vote n'a de résultats : les champs {registered}, {voted}, {valid} et {support} ne contiennent pas ensemble de nombres positifs. Choisissez les champs des inscrits, des votants et des exprimés.</translation>
    </message>
    <message>
        <source>No prediction is for one of these tiles: model the same tiles, then score them.</source>
        <translation>Aucune prédiction ne porte sur l'un de ces carreaux : modélisez les mêmes carreaux, puis évaluez-les.</translation>
    </message>
    <message>
        <source>No station joins a result: the stations' ids look like {left}, the results' like {right}; choose another id field, or give the commune.</source>
        <translation>Aucun bureau de vote ne se joint à un résultat : les identifiants des bureaux sont de la forme {left}, ceux des résultats de la forme {right} ; choisissez un autre champ d'identifiant, ou donnez la commune.</translation>
    </message>
    <message>
        <source>No street can be canvassed: set “canvass” to true on the streets that have doors.</source>
        <translation>Aucune rue n'est à démarcher : mettez « canvass » à vrai sur les rues qui ont des portes.</translation>
    </message>
    <message>
        <source>No street can be walked: set “walkable” to true on the streets that can.</source>
        <translation>Aucune rue n'est praticable à pied : mettez « walkable » à vrai sur les rues qui le sont.</translation>
    </message>
    <message>
        <source>No street has doors to knock at: check that the tiles cover the streets, or plan without tiles.</source>
        <translation>Aucune rue n'a de portes où frapper : vérifiez que les carreaux couvrent les rues, ou planifiez sans carreaux.</translation>
    </message>
    <message>
        <source>No street with doors can be walked to from the start: choose another start.</source>
        <translation>Aucune rue avec des portes n'est accessible à pied depuis le départ : choisissez un autre départ.</translation>
    </message>
    <message>
        <source>No street with doors lies in the area: choose another area, or other streets.</source>
        <translation>Aucune rue avec des portes ne se trouve dans la zone : choisissez une autre zone, ou d'autres rues.</translation>
    </message>
    <message>
        <source>No tile of {path} touches the streets: take the file of their region, or check their CRS.</source>
        <translation>Aucun carreau de {path} ne touche les rues : prenez le fichier de leur région, ou vérifiez leur SCR.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Nobody answered {value} in {field}: join it with another value, or leave the field out.</source>
        <translation>Personne n'a répondu {value} dans {field} : regroupez-la avec une autre valeur, ou laissez le champ de côté.</translation>
    </message>
    <message>
        <source>Nobody home, or asked to come back: note the door and the time. Write down no names.</source>
        <translation>Personne, ou on demande de repasser : notez la porte et l'heure. N'inscrivez aucun nom.</translation>
    </message>
    <message>
        <source>Nominatim service</source>
        <translation>Service Nominatim</translation>
    </message>
    <message>
        <source>None of the {rows} addresses of “{path}” lies in the area: choose the file of this area, and check that longitude and latitude are not swapped.</source>
        <translation>Aucune des {rows} adresses de « {path} » n'est dans la zone : choisissez le fichier de cette zone, et vérifiez que longitude et latitude ne sont pas inversées.</translation>
    </message>
    <message>
        <source>Not home</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Nothing fits into {teams} teams x {minutes} minutes: give more time, a start nearer to the doors, or smaller parts.</source>
        <translation>Rien ne tient dans {teams} équipes x {minutes} minutes : donnez plus de temps, un départ plus proche des portes, ou des parties plus petites.</translation>
    </message>
    <message>
        <source>Nothing of {layer} lies where the streets are: check that both are of the same place, and its CRS.</source>
        <translation>Rien de {layer} n'est là où sont les rues : vérifiez que les deux sont du même lieu, et son SCR.</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Rien à corriger.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number of doors to come back to</source>
        <translation>Nombre de portes à revoir</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Impairs</translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation>Rapport des cotes</translation>
    </message>
    <message>
        <source>Of a layer: the field of the place's address.</source>
        <translation>D'une couche : le champ de l'adresse du lieu.</translation>
    </message>
    <message>
        <source>Of a layer: the field of the place's name.</source>
        <translation>D'une couche : le champ du nom du lieu.</translation>
    </message>
    <message>
        <source>Of a layer: the field that identifies a station. Empty: found by its name.</source>
        <translation>D'une couche : le champ qui identifie un bureau de vote. Vide : trouvé par son nom.</translation>
    </message>
    <message>
        <source>Of a line layer: 0 is the ground, above it bridges, below it tunnels.</source>
        <translation>D'une couche de lignes : 0 est le sol, au-dessus les ponts, au-dessous les tunnels.</translation>
    </message>
    <message>
        <source>Of a line layer: 2 where each side is canvassed on its own, else 1.</source>
        <translation>D'une couche de lignes : 2 si chaque côté se démarche à part, sinon 1.</translation>
    </message>
    <message>
        <source>Of a line layer: the field of classes. Empty: found by its name.</source>
        <translation>D'une couche de lignes : le champ des classes. Vide : trouvé par son nom.</translation>
    </message>
    <message>
        <source>Of a line layer: the field of names. Empty: found by its name.</source>
        <translation>D'une couche de lignes : le champ des noms. Vide : trouvé par son nom.</translation>
    </message>
    <message>
        <source>Of a line layer: they are joined to it.</source>
        <translation>D'une couche de lignes : elles y sont raccordées.</translation>
    </message>
    <message>
        <source>Of a station that reaches beyond the tiles' outline, and of a tile beyond the stations', only the part inside counts. Off: all votes go to the tiles that there are, all inhabitants to the stations.</source>
        <translation>D'un bureau de vote qui dépasse le contour des carreaux, et d'un carreau qui dépasse celui des bureaux, seule la partie intérieure compte. Décoché : toutes les voix vont aux carreaux présents, tous les habitants aux bureaux.</translation>
    </message>
    <message>
        <source>Of stations.</source>
        <translation>Des bureaux de vote.</translation>
    </message>
    <message>
        <source>Of stations. Without it, the sum of the lists.</source>
        <translation>Des bureaux de vote. Sans lui, la somme des listes.</translation>
    </message>
    <message>
        <source>Of stations: one field a list.</source>
        <translation>Des bureaux de vote : un champ par liste.</translation>
    </message>
    <message>
        <source>Of stations; several fields are added up.</source>
        <translation>Des bureaux de vote ; plusieurs champs sont additionnés.</translation>
    </message>
    <message>
        <source>Of the files.</source>
        <translation>Des fichiers.</translation>
    </message>
    <message>
        <source>Of the optimiser: the same seed gives the same targets.</source>
        <translation>De l'optimiseur : la même graine donne les mêmes cibles.</translation>
    </message>
    <message>
        <source>Of the packets.</source>
        <translation>Des dossiers d'équipe.</translation>
    </message>
    <message>
        <source>Of the teams by their names in the loops, such as: Team 1 = Anna, 06 12 34 56 78; Team 2 = Bruno.</source>
        <translation>Des équipes, par leur nom dans les boucles, par exemple : Équipe 1 = Anna, 06 12 34 56 78 ; Équipe 2 = Bruno.</translation>
    </message>
    <message>
        <source>Of those talked to. One in ten in American local elections, much fewer in Europe.</source>
        <translation>De celles à qui l'on parle. Une sur dix dans des élections locales américaines, bien moins en Europe.</translation>
    </message>
    <message>
        <source>Of those talked to. Three in a hundred in France in 2012, none on average in American elections.</source>
        <translation>De ceux à qui l'on parle. Trois sur cent en France en 2012, aucun en moyenne dans les élections américaines.</translation>
    </message>
    <message>
        <source>Of tiles. Without it, they are numbered.</source>
        <translation>Des carreaux. Sans lui, ils sont numérotés.</translation>
    </message>
    <message>
        <source>Of tiles: 1 where the census office estimated the figures.</source>
        <translation>Des carreaux : 1 là où l'institut de statistique a estimé les chiffres.</translation>
    </message>
    <message>
        <source>Of tiles; several fields are added up.</source>
        <translation>Des carreaux ; plusieurs champs sont additionnés.</translation>
    </message>
    <message>
        <source>On another sheet</source>
        <translation>Sur une autre feuille</translation>
    </message>
    <message>
        <source>On stations that it had not seen, the model is off by {error:.1f} percentage points and the mean by {mean_error:.1f}: {better:.0f} % less error. It explains {explained:.0f} % of the differences between {stations} stations, which scatter {dispersion:.1f} times as much as chance alone.</source>
        <translation>Sur des bureaux de vote qu'il n'avait pas vus, le modèle se trompe de {error:.1f} points de pourcentage et la moyenne de {mean_error:.1f} : {better:.0f} % d'erreur en moins. Il explique {explained:.0f} % des différences entre {stations} bureaux, qui se dispersent {dispersion:.1f} fois plus que par le seul hasard.</translation>
    </message>
    <message>
        <source>One PDF for all teams</source>
        <translation>Un PDF pour toutes les équipes</translation>
    </message>
    <message>
        <source>One row an interview, with shapes or without.</source>
        <translation>Une ligne par entretien, avec ou sans géométrie.</translation>
    </message>
    <message>
        <source>One stroke a door. Write down no names.</source>
        <translation>Un bâton par porte. N'inscrivez aucun nom.</translation>
    </message>
    <message>
        <source>Only these communes</source>
        <translation>Seulement ces communes</translation>
    </message>
    <message>
        <source>Open a campaign</source>
        <translation>Ouvrir une campagne</translation>
    </message>
    <message>
        <source>Open a campaign first.</source>
        <translation>Ouvrez d'abord une campagne.</translation>
    </message>
    <message>
        <source>Open a campaign from its folder.</source>
        <translation>Ouvrir une campagne depuis son dossier.</translation>
    </message>
    <message>
        <source>Open it in the PDF viewer.</source>
        <translation>L'ouvrir dans le lecteur de PDF.</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Ouvrir le PDF</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the list of all help pages</source>
        <translation>Ouvrir la liste de toutes les pages d'aide</translation>
    </message>
    <message>
        <source>Open what the model found: effects, intervals, fit, warnings.</source>
        <translation>Ouvrir ce que le modèle a trouvé : effets, intervalles, ajustement, avertissements.</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>OpenStreetMap file</source>
        <translation>Fichier OpenStreetMap</translation>
    </message>
    <message>
        <source>OpenStreetMap's classes, separated by “;”. Empty: the usual.</source>
        <translation>Les classes d'OpenStreetMap, séparées par « ; ». Vide : les classes habituelles.</translation>
    </message>
    <message>
        <source>Other files for the zip</source>
        <translation>Autres fichiers pour le zip</translation>
    </message>
    <message>
        <source>Out: time, signature</source>
        <translation>Départ : heure, signature</translation>
    </message>
    <message>
        <source>Outcomes and their codes</source>
        <translation>Résultats des visites et leurs codes</translation>
    </message>
    <message>
        <source>Outcomes at a door</source>
        <translation>Résultats possibles à une porte</translation>
    </message>
    <message>
        <source>Outlines that stations do not reach beyond. Empty: areas end 200 m from their points.</source>
        <translation>Des limites que les bureaux de vote ne dépassent pas. Vide : les zones s'arrêtent à 200 m de leurs points.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Overpass service</source>
        <translation>Service Overpass</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d'ensemble</translation>
    </message>
    <message>
        <source>Overview, sheet {number}</source>
        <translation>Vue d'ensemble, feuille {number}</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>Images PNG</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets Python</translation>
    </message>
    <message>
        <source>Packet to show</source>
        <translation>Dossier à montrer</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Packets cannot be printed as '{format}': choose one of {formats}.</source>
        <translation>Les dossiers d'équipe ne peuvent pas être imprimés en « {format} » : choisissez parmi {formats}.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <source>Pages lie on their long side.</source>
        <translation>Les pages sont à l'horizontale.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parks and woods</source>
        <translation>Parcs et bois</translation>
    </message>
    <message>
        <source>Parks, railway land, water: neither their addresses nor the streets inside them get doors.</source>
        <translation>Parcs, emprises ferroviaires, eau : ni leurs adresses ni les rues qu'ils contiennent ne reçoivent de portes.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Rapporté à</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Persons are estimated at {count} a household.</source>
        <translation>Les habitants sont estimés à {count} par ménage.</translation>
    </message>
    <message>
        <source>Persuadable (1 = average)</source>
        <translation>À convaincre (1 = moyenne)</translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation>Convaincre</translation>
    </message>
    <message>
        <source>Persuade those who hesitate</source>
        <translation>Convaincre ceux qui hésitent</translation>
    </message>
    <message>
        <source>Persuading needs an earlier election or a rival list: name one of them, or set its weight to 0.</source>
        <translation>Convaincre demande une élection précédente ou une liste rivale : indiquez l'une des deux, ou mettez son poids à 0.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Pick the meeting point on the map</source>
        <translation>Pointer le lieu de rendez-vous sur la carte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Plan a list of communes</source>
        <translation>Planifier une liste de communes</translation>
    </message>
    <message>
        <source>Plan again from here: locked loops stay as they are, streets that are done are left out.</source>
        <translation>Planifier de nouveau à partir d'ici : les boucles verrouillées restent telles quelles, les rues déjà faites sont laissées de côté.</translation>
    </message>
    <message>
        <source>Plan campaign</source>
        <translation>Planifier la campagne</translation>
    </message>
    <message>
        <source>Plan loops</source>
        <translation>Planifier les boucles</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points of a lower score are left out.</source>
        <translation>Les points d'une note inférieure sont écartés.</translation>
    </message>
    <message>
        <source>Points, one a team in their order, in place of the one meeting point.</source>
        <translation>Des points, un par équipe dans leur ordre, au lieu du point de rendez-vous unique.</translation>
    </message>
    <message>
        <source>Polling places</source>
        <translation>Lieux de vote</translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation>Bureau de vote</translation>
    </message>
    <message>
        <source>Polling stations</source>
        <translation>Bureaux de vote</translation>
    </message>
    <message>
        <source>Polling stations with results: bring them in with the data.</source>
        <translation>Bureaux de vote avec résultats : importez-les avec les données.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d'une couche</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Portrait or landscape</source>
        <translation>Portrait ou paysage</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>Préfixes</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Print a file for each team</source>
        <translation>Imprimer un fichier par équipe</translation>
    </message>
    <message>
        <source>Print packets</source>
        <translation>Imprimer les dossiers d'équipe</translation>
    </message>
    <message>
        <source>Print the packets and write the files that are ticked.</source>
        <translation>Imprimer les dossiers et écrire les fichiers cochés.</translation>
    </message>
    <message>
        <source>Printed on each map; the licence of most street data asks for it.</source>
        <translation>Imprimée sur chaque carte ; la licence de la plupart des données de rues le demande.</translation>
    </message>
    <message>
        <source>Printed: {path}</source>
        <translation>Imprimé : {path}</translation>
    </message>
    <message>
        <source>Prints an overview of all loops and the coordinator's sheet, then for each team its cover, the map of its loop with numbered steps, its walk list (streets in walking order, doors, odd and even numbers) and its tally sheet, into one PDF.</source>
        <translation>Imprime une vue d'ensemble de toutes les boucles et la feuille du coordinateur, puis pour chaque équipe sa couverture, la carte de sa boucle avec les étapes numérotées, sa feuille de route (les rues dans l'ordre de marche, les portes, les numéros impairs et pairs) et sa feuille de pointage, dans un seul PDF.</translation>
    </message>
    <message>
        <source>Prints what “Print packets” prints, but into files named after the teams, and one for the coordinator: a PDF each, a PNG or SVG picture of each page, or each map as a georeferenced PDF, which map apps on phones open at the right place.</source>
        <translation>Imprime ce qu'imprime « Imprimer les dossiers d'équipe », mais dans des fichiers qui portent le nom des équipes, plus un pour le coordinateur : un PDF chacun, une image PNG ou SVG de chaque page, ou chaque carte en PDF géoréférencé, que les applications de cartes des téléphones ouvrent au bon endroit.</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Priorités</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>QGIS cannot load the print template {path}.</source>
        <translation>QGIS ne peut pas charger le modèle d'impression {path}.</translation>
    </message>
    <message>
        <source>QGIS's own</source>
        <translation>Celle de QGIS</translation>
    </message>
    <message>
        <source>Quality of the place</source>
        <translation>Qualité du lieu</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>Voies ferrées</translation>
    </message>
    <message>
        <source>Reach (m)</source>
        <translation>Portée (m)</translation>
    </message>
    <message>
        <source>Read groups of such tiles, never one alone.</source>
        <translation>Lisez des groupes de tels carreaux, jamais un seul.</translation>
    </message>
    <message>
        <source>Read only the stations that touch the extent of this layer, such as the streets.</source>
        <translation>Ne lire que les bureaux de vote qui touchent l'emprise de cette couche, par exemple les rues.</translation>
    </message>
    <message>
        <source>Read only the streets in the extent of this layer, such as the stations.</source>
        <translation>Ne lire que les rues dans l'emprise de cette couche, par exemple les bureaux de vote.</translation>
    </message>
    <message>
        <source>Read only the tiles that touch this layer: its polygons (a commune, the stations), or the extent of its lines or points (the streets).</source>
        <translation>Ne lire que les carreaux qui touchent cette couche : ses polygones (une commune, les bureaux de vote), ou l'emprise de ses lignes ou points (les rues).</translation>
    </message>
    <message>
        <source>Read these data, spread the households over the streets, and check everything.</source>
        <translation>Lire ces données, répartir les ménages sur les rues et tout vérifier.</translation>
    </message>
    <message>
        <source>Reads INSEE's census cells (Filosofi, 200 m or 1 km, 2015 to 2021, metropolitan France, Martinique, Réunion) from their CSV file or from a layer (GeoPackage, shapefile), and rebuilds the squares from the cells' ids. With an area, only the tiles that touch it are read, so the file of a whole country will do. For other countries' layers there is “Map fields”. Where “imputed” is true, the census office estimated the cell, which has fewer than 11 households: look at groups of such cells, not at one.</source>
        <translation>Lit les carreaux de recensement de l'INSEE (Filosofi, 200 m ou 1 km, 2015 à 2021, France métropolitaine, Martinique, La Réunion) depuis leur fichier CSV ou une couche (GeoPackage, shapefile), et reconstruit les carrés d'après leurs identifiants. Avec une zone, seuls les carreaux qui la touchent sont lus : le fichier d'un pays entier convient. Pour les couches d'autres pays, il y a « Faire correspondre les champs ». Là où « imputed » est vrai, l'INSEE a estimé le carreau, qui a moins de 11 ménages : regardez des groupes de tels carreaux, pas un seul.</translation>
    </message>
    <message>
        <source>Reads house numbers from the address base (BAN, BAL, BANO), the voter register (REU), OpenAddresses, DVF, an OpenStreetMap file (nodes, buildings, interpolations) or any point layer, and finds the segment of each: the nearest of the same name within reach, else the nearest with doors. Buildings, where there are any, say how many dwellings an address has: those they count, or their floor area.</source>
        <translation>Lit les numéros depuis la base adresse (BAN, BAL, BANO), le répertoire électoral (REU), OpenAddresses, DVF, un fichier OpenStreetMap (nœuds, bâtiments, interpolations) ou n'importe quelle couche de points, et trouve le tronçon de chacun : le plus proche du même nom à portée, sinon le plus proche qui a des portes. Les bâtiments, s'il y en a, disent combien de logements a une adresse : ceux qu'ils comptent, sinon leur surface de plancher.</translation>
    </message>
    <message>
        <source>Reads polling-station areas. The result columns that they carry are kept; results from a file in any layout (the ministry's text of 2014 to 2022, its numbered columns since 2024, one column or one row a list, a spreadsheet, a GeoPackage) are joined by the stations' ids, however their zeros and separators are written. Invalid areas are mended, several areas of one station are put together, overlaps are cut. The log says which, and which stations have no results and which results no station.</source>
        <translation>Lit les contours des bureaux de vote. Les colonnes de résultats qu'ils portent sont gardées ; les résultats d'un fichier de n'importe quelle forme (le texte du ministère de 2014 à 2022, ses colonnes numérotées depuis 2024, une colonne ou une ligne par liste, un classeur, un GeoPackage) sont joints par les identifiants des bureaux, quelle que soit l'écriture de leurs zéros et séparateurs. Les zones invalides sont réparées, celles d'un même bureau réunies, les chevauchements découpés. Le journal dit lesquelles, et quels bureaux n'ont pas de résultats et quels résultats pas de bureau.</translation>
    </message>
    <message>
        <source>Reads results by polling station, in any layout, encoding and separator, and writes them as one table; several elections stand side by side, each under its prefix (p22_registered, p22_votes_...). With polling-station areas, they are joined too: the log says which stations have no results, which results have no station, and how many join only once their ids are normalised.</source>
        <translation>Lit des résultats par bureau de vote, quels que soient leur forme, leur encodage et leur séparateur, et les écrit en une seule table ; plusieurs élections s'y côtoient, chacune sous son préfixe (p22_registered, p22_votes_...). Avec les contours des bureaux, ils y sont aussi joints : le journal dit quels bureaux n'ont pas de résultats, quels résultats n'ont pas de bureau, et combien ne se joignent qu'une fois leurs identifiants normalisés.</translation>
    </message>
    <message>
        <source>Reads the places where people vote from a text file with coordinates (as open-data portals export them) or from a point layer: one point a polling station, with its id as the stations have it, its name and its address.</source>
        <translation>Lit les lieux où l'on vote depuis un fichier texte avec des coordonnées (comme l'exportent les portails de données ouvertes) ou une couche de points : un point par bureau de vote, avec son identifiant tel qu'il est dans les bureaux, son nom et son adresse.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Red: {count} to mend before a plan is made.</source>
        <translation>Rouge : points à corriger avant tout plan : {count}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Registered voters</source>
        <translation>Inscrits</translation>
    </message>
    <message>
        <source>Replace them if the town hall gives its own.</source>
        <translation>Remplacez-les si la mairie donne les siens.</translation>
    </message>
    <message>
        <source>Replan</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>Replan loops</source>
        <translation>Replanifier les boucles</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report by class</source>
        <translation>Bilan par classe</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results by polling station: a text file, a spreadsheet, a GeoPackage. Empty: the results are columns of the stations.</source>
        <translation>Résultats par bureau de vote : un fichier texte, un classeur, un GeoPackage. Vide : les résultats sont des colonnes des bureaux.</translation>
    </message>
    <message>
        <source>Rivals</source>
        <translation>Rivaux</translation>
    </message>
    <message>
        <source>Rivals: persuading needs to know where it is close. Tick their lists.</source>
        <translation>Rivaux : pour convaincre, il faut savoir où c'est serré. Cochez leurs listes.</translation>
    </message>
    <message>
        <source>Room to note where nobody was at home.</source>
        <translation>De quoi noter où il n'y avait personne.</translation>
    </message>
    <message>
        <source>Row {row} of the communes has no name of its own ('{name}'): give it one.</source>
        <translation>La ligne {row} des communes n'a pas de nom à elle (« {name} ») : donnez-lui-en un.</translation>
    </message>
    <message>
        <source>Run Doors again with tiles or addresses.</source>
        <translation>Relancez « Répartir les portes » avec des carreaux ou des adresses.</translation>
    </message>
    <message>
        <source>Run Doors again.</source>
        <translation>Relancez « Répartir les portes ».</translation>
    </message>
    <message>
        <source>Run Doors again: streets or tiles changed since.</source>
        <translation>Relancez « Répartir les portes » : rues ou carreaux ont changé depuis.</translation>
    </message>
    <message>
        <source>Run side by side, one a processor core; the best is kept.</source>
        <translation>Menées côte à côte, une par cœur du processeur ; la meilleure est gardée.</translation>
    </message>
    <message>
        <source>Runs every step: imports streets, census tiles and polling stations, spreads the doors, scores priorities, chooses the targets that fit the hours, plans balanced walking loops and prints the packets. The folder then holds campaign.gpkg (all layers), packets.pdf, campaign.qgz (a project) and summary.json. Without tiles and stations, every named street is a target, one door each 12 m.</source>
        <translation>Enchaîne toutes les étapes : importe les rues, les carreaux de recensement et les bureaux de vote, répartit les portes, évalue les priorités, choisit les cibles qui tiennent dans les heures, planifie des boucles équilibrées et imprime les dossiers d'équipe. Le dossier contient alors campaign.gpkg (toutes les couches), packets.pdf, campaign.qgz (un projet) et summary.json. Sans carreaux ni bureaux, chaque rue nommée est une cible, une porte tous les 12 m.</translation>
    </message>
    <message>
        <source>Runs “Plan campaign” for each row of a table, each into a folder of its own. A column called like one of its parameters (STREETS, TILES, STATIONS, TEAMS, MINUTES, START, TITLE ...) says what holds for that commune; where there is no such column or an empty cell, the parameter below holds. Files are looked for from the table's own folder. A commune that fails does not stop the rest, and a run that was stopped goes on where it was. In the end results.csv tells how each commune came out.</source>
        <translation>Lance « Planifier la campagne » pour chaque ligne d'une table, chacune dans son propre dossier. Une colonne qui porte le nom d'un de ses paramètres (STREETS, TILES, STATIONS, TEAMS, MINUTES, START, TITLE ...) dit ce qui vaut pour cette commune ; sans cette colonne, ou si la cellule est vide, c'est le paramètre ci-dessous qui vaut. Les fichiers sont cherchés à partir du dossier de la table. Une commune qui échoue n'arrête pas les autres, et une exécution interrompue reprend où elle en était. À la fin, results.csv dit le sort de chaque commune.</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>Dessins SVG</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Sample campaign</source>
        <translation>Campagne d'exemple</translation>
    </message>
    <message>
        <source>Sample to listen in</source>
        <translation>Échantillon où écouter</translation>
    </message>
    <message>
        <source>Sample town</source>
        <translation>Ville d'exemple</translation>
    </message>
    <message>
        <source>Sample …</source>
        <translation>Exemple…</translation>
    </message>
    <message>
        <source>Save leaders and phones</source>
        <translation>Enregistrer responsables et téléphones</translation>
    </message>
    <message>
        <source>Save the changes and end editing.</source>
        <translation>Enregistrer les retouches et terminer.</translation>
    </message>
    <message>
        <source>Save the mapping with the project</source>
        <translation>Enregistrer la correspondance avec le projet</translation>
    </message>
    <message>
        <source>Say which field of the stations is their id.</source>
        <translation>Dites quel champ des bureaux de vote est leur identifiant.</translation>
    </message>
    <message>
        <source>Say which field of the tiles counts persons or households.</source>
        <translation>Dites quel champ des carreaux compte les habitants ou les ménages.</translation>
    </message>
    <message>
        <source>Scan to find the start on a phone's map</source>
        <translation>Scannez pour trouver le départ sur la carte d'un téléphone</translation>
    </message>
    <message>
        <source>Scan to open the link</source>
        <translation>Scannez pour ouvrir le lien</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Score areas</source>
        <translation>Évaluer les zones</translation>
    </message>
    <message>
        <source>Score every area (never a person) by what a door in it is worth.</source>
        <translation>Évaluer chaque zone (jamais une personne) selon ce qu'y vaut une porte.</translation>
    </message>
    <message>
        <source>Score priorities</source>
        <translation>Évaluer les priorités</translation>
    </message>
    <message>
        <source>Scores every tile (every polling station where there are no tiles) by what a door in it is worth. Three strategies, each with a weight: mobilise = (1 - turnout) x support; persuade = turnout x swing between elections and closeness to the strongest rival; listen = the areas drawn as a representative sample. Each is divided by its mean over all doors, so that a weight says what its strategy counts for. Census columns can raise or lower the result. The score is 100 in the best area and in proportion elsewhere: a door of score 50 is worth half the best one. Areas with few households lean on their polling station and are flagged. It says something about areas, never about the persons who live there.</source>
        <translation>Note chaque carreau (chaque bureau de vote s'il n'y a pas de carreaux) selon ce qu'y vaut une porte. Trois stratégies, chacune avec un poids : mobiliser = (1 - participation) x soutien ; convaincre = participation x variation entre élections et proximité du rival le plus fort ; écouter = les zones tirées comme échantillon représentatif. Chacune est divisée par sa moyenne sur toutes les portes, pour qu'un poids dise ce que compte sa stratégie. Des colonnes du recensement peuvent augmenter ou diminuer le résultat. La note est 100 dans la meilleure zone et en proportion ailleurs : une porte notée 50 vaut la moitié de la meilleure. Les zones de peu de ménages s'appuient sur leur bureau de vote et sont signalées. La note dit quelque chose des zones, jamais des personnes qui y vivent.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Argumentaire</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search no longer than this. A plan that a time limit ended cannot be repeated exactly.</source>
        <translation>Ne pas chercher plus longtemps. Un plan interrompu par une limite de temps ne peut pas être reproduit à l'identique.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Tronçon</translation>
    </message>
    <message>
        <source>Segments that are canvassed already: no loop serves them again.</source>
        <translation>Tronçons déjà démarchés : aucune boucle ne les dessert de nouveau.</translation>
    </message>
    <message>
        <source>Segments that are canvassed already: they stay out.</source>
        <translation>Tronçons déjà parcourus : ils restent de côté.</translation>
    </message>
    <message>
        <source>Segments with more than {most:g} doors are cut: {before} segments become {after}.</source>
        <translation>Les tronçons de plus de {most:g} portes sont coupés : {before} tronçons deviennent {after}.</translation>
    </message>
    <message>
        <source>Set its CRS in the layer's properties.</source>
        <translation>Définissez son SCR dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>Set the CRS that the data are in; do not reproject.</source>
        <translation>Définissez le SCR dans lequel sont les données ; ne les reprojetez pas.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share of the doors where somebody talks to you.</source>
        <translation>Part des portes où quelqu'un vous parle.</translation>
    </message>
    <message>
        <source>Shared out by</source>
        <translation>Réparti selon</translation>
    </message>
    <message>
        <source>Shared out by addresses, but no addresses are given: give them.</source>
        <translation>Répartition selon les adresses, mais aucune adresse n'est donnée : fournissez-les.</translation>
    </message>
    <message>
        <source>Shared out over the areas drawn, so that every household counts the same.</source>
        <translation>Répartis entre les zones tirées, pour que chaque ménage compte autant.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Feuille {number}</translation>
    </message>
    <message>
        <source>Sheet {number}: {steps}</source>
        <translation>Feuille {number} : {steps}</translation>
    </message>
    <message>
        <source>Shortest longest loop for the teams</source>
        <translation>La plus longue boucle la plus courte pour les équipes</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Show or hide the dock Canvass Planner</source>
        <translation>Afficher ou masquer le panneau Canvass Planner</translation>
    </message>
    <message>
        <source>Show the files.</source>
        <translation>Montrer les fichiers.</translation>
    </message>
    <message>
        <source>Show this packet's pages.</source>
        <translation>Montrer les pages de ce dossier.</translation>
    </message>
    <message>
        <source>Show this page in a window of its own.</source>
        <translation>Montrer cette page dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Côtés</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Some streets have negative doors.</source>
        <translation>Certaines rues ont un nombre de portes négatif.</translation>
    </message>
    <message>
        <source>Something went wrong that Canvass Planner did not foresee ({problem}); please report the details.</source>
        <translation>Quelque chose que Canvass Planner n'avait pas prévu s'est mal passé ({problem}) ; merci d'en signaler les détails.</translation>
    </message>
    <message>
        <source>Source of the map</source>
        <translation>Source de la carte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Split {team}</source>
        <translation>Scinder {team}</translation>
    </message>
    <message>
        <source>Spoilt votes</source>
        <translation>Votes nuls</translation>
    </message>
    <message>
        <source>Spread doors</source>
        <translation>Répartir les portes</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Départ et arrivée</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Départs</translation>
    </message>
    <message>
        <source>State of the data</source>
        <translation>État des données</translation>
    </message>
    <message>
        <source>Station id</source>
        <translation>Identifiant du bureau</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Bureaux de vote</translation>
    </message>
    <message>
        <source>Stations already done</source>
        <translation>Bureaux de vote déjà faits</translation>
    </message>
    <message>
        <source>Stations with census</source>
        <translation>Bureaux de vote avec recensement</translation>
    </message>
    <message>
        <source>Stations with results</source>
        <translation>Bureaux de vote avec résultats</translation>
    </message>
    <message>
        <source>Stations: predicted unseen, and observed</source>
        <translation>Bureaux de vote : prédit sans les voir, et observé</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation>Étapes du travail</translation>
    </message>
    <message>
        <source>Stop the work that is running; nothing is changed.</source>
        <translation>Arrêter le travail en cours ; rien n'est modifié.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Street name</source>
        <translation>Nom de rue</translation>
    </message>
    <message>
        <source>Street number {number} has a walking time of {seconds} s: it must be zero or more.</source>
        <translation>La rue numéro {number} a un temps de marche de {seconds} s : il doit être nul ou positif.</translation>
    </message>
    <message>
        <source>Street segments</source>
        <translation>Tronçons de rue</translation>
    </message>
    <message>
        <source>Street, from - to</source>
        <translation>Rue, de - à</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Rues</translation>
    </message>
    <message>
        <source>Streets always in</source>
        <translation>Rues toujours retenues</translation>
    </message>
    <message>
        <source>Streets and house numbers from OpenStreetMap.</source>
        <translation>Rues et numéros d'OpenStreetMap.</translation>
    </message>
    <message>
        <source>Streets are chosen. All else makes the plan better, and is optional.</source>
        <translation>Les rues sont choisies. Tout le reste améliore le plan, et est facultatif.</translation>
    </message>
    <message>
        <source>Streets in walking order, with doors, odd and even numbers.</source>
        <translation>Les rues dans l'ordre de la marche, avec les portes, les numéros impairs et pairs.</translation>
    </message>
    <message>
        <source>Streets never in</source>
        <translation>Rues jamais retenues</translation>
    </message>
    <message>
        <source>Streets of a team together</source>
        <translation>Rues d'une équipe regroupées</translation>
    </message>
    <message>
        <source>Streets that are done</source>
        <translation>Rues déjà faites</translation>
    </message>
    <message>
        <source>Streets that change team</source>
        <translation>Rues qui changent d'équipe</translation>
    </message>
    <message>
        <source>Streets with doors</source>
        <translation>Rues avec portes</translation>
    </message>
    <message>
        <source>Streets: choose a file or a layer, or download them. All else is optional.</source>
        <translation>Rues : choisissez un fichier ou une couche, ou téléchargez-les. Tout le reste est facultatif.</translation>
    </message>
    <message>
        <source>Such as footway, which may be a passage with a name or a path in a park. Empty: the usual.</source>
        <translation>Par exemple footway, qui peut être un passage nommé ou une allée de parc. Vide : les classes habituelles.</translation>
    </message>
    <message>
        <source>Such as the map's, or a layer's.</source>
        <translation>Par exemple celle de la carte, ou d'une couche.</translation>
    </message>
    <message>
        <source>Such as the packets' PDF.</source>
        <translation>Par exemple le PDF des dossiers d'équipe.</translation>
    </message>
    <message>
        <source>Such as the weight of the area in the sample, divided by its interviews. Empty: all count the same.</source>
        <translation>Par exemple le poids de la zone dans l'échantillon, divisé par ses entretiens. Vide : tous comptent autant.</translation>
    </message>
    <message>
        <source>Such as their date, on the cover.</source>
        <translation>Par exemple leur date, sur la couverture.</translation>
    </message>
    <message>
        <source>Such as: "highway" = 'primary'. They are never targets.</source>
        <translation>Par exemple : "highway" = 'primary'. Elles ne sont jamais des cibles.</translation>
    </message>
    <message>
        <source>Such as: "name" = 'Grande Rue'. They are targets in any case.</source>
        <translation>Par exemple : "name" = 'Grande Rue'. Elles sont des cibles dans tous les cas.</translation>
    </message>
    <message>
        <source>Such as: 12-34=2; 34-56=2. The segment_id and the loop that takes it; that loop is then locked.</source>
        <translation>Par exemple : 12-34=2; 34-56=2. Le segment_id et la boucle qui le prend ; cette boucle est alors verrouillée.</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffixe</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Summary (JSON)</source>
        <translation>Résumé (JSON)</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Support (A+B)</source>
        <translation>Soutien (A+B)</translation>
    </message>
    <message>
        <source>Support for our lists</source>
        <translation>Soutien à nos listes</translation>
    </message>
    <message>
        <source>Support in {stations} stations: on those not seen, {better:.0f} % less error than the mean.</source>
        <translation>Soutien dans {stations} bureaux de vote : sur ceux que le modèle n'a pas vus, {better:.0f} % d'erreur en moins que la moyenne.</translation>
    </message>
    <message>
        <source>Swing between elections</source>
        <translation>Variation entre élections</translation>
    </message>
    <message>
        <source>Table of results</source>
        <translation>Table des résultats</translation>
    </message>
    <message>
        <source>Take data of the same place, or set the right CRS.</source>
        <translation>Prenez des données du même lieu, ou définissez le bon SCR.</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Annuler la dernière retouche.</translation>
    </message>
    <message>
        <source>Takes the tracks and the other files.</source>
        <translation>Reçoit les traces et les autres fichiers.</translation>
    </message>
    <message>
        <source>Tally sheet</source>
        <translation>Feuille de pointage</translation>
    </message>
    <message>
        <source>Target {name} alone has {value} doors, {over} more than a loop may: raise the limit or split it.</source>
        <translation>La cible {name} a à elle seule {value} portes, {over} de plus que n'en permet une boucle : relevez la limite ou divisez-la.</translation>
    </message>
    <message>
        <source>Target {name} alone takes {value} minutes, {over} more than a loop may: raise the limit or split it.</source>
        <translation>La cible {name} prend à elle seule {value} minutes, {over} de plus que n'en permet une boucle : relevez la limite ou divisez-la.</translation>
    </message>
    <message>
        <source>Target {name} can be served in neither direction: allow one, or take it out.</source>
        <translation>La cible {name} ne peut être desservie dans aucun sens : permettez-en un, ou retirez-la.</translation>
    </message>
    <message>
        <source>Target {name} cannot be moved to a loop: it cannot be reached.</source>
        <translation>La cible {name} ne peut pas passer à une autre boucle : elle est inaccessible.</translation>
    </message>
    <message>
        <source>Target {name} has a service time of {seconds} s: it must be zero or more.</source>
        <translation>La cible {name} a un temps de service de {seconds} s : il doit être nul ou positif.</translation>
    </message>
    <message>
        <source>Target {name} has {value} for its {what}: it must be a number, zero or more.</source>
        <translation>La cible {name} a {value} pour « {what} » : ce doit être un nombre, nul ou positif.</translation>
    </message>
    <message>
        <source>Target {name} is {minutes} minutes of walking there and back, more than a loop may take.</source>
        <translation>La cible {name} demande {minutes} minutes de marche aller et retour, plus que n'en permet une boucle.</translation>
    </message>
    <message>
        <source>Target {name} lies on street number {edge}, which does not exist: make the targets again.</source>
        <translation>La cible {name} est sur la rue numéro {edge}, qui n'existe pas : refaites les cibles.</translation>
    </message>
    <message>
        <source>Target {task} cannot be done: it does not exist.</source>
        <translation>La cible {task} ne peut pas être faite : elle n'existe pas.</translation>
    </message>
    <message>
        <source>Target {task} cannot be moved: it does not exist.</source>
        <translation>La cible {task} ne peut pas être déplacée : elle n'existe pas.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Targets in more than one loop: {count}.</source>
        <translation>Cibles dans plus d'une boucle : {count}.</translation>
    </message>
    <message>
        <source>Targets in no loop: {count}.</source>
        <translation>Cibles dans aucune boucle : {count}.</translation>
    </message>
    <message>
        <source>Targets that hang together have at least so many doors: no team goes somewhere for less.</source>
        <translation>Les cibles d'un seul tenant ont au moins ce nombre de portes : aucune équipe ne se déplace pour moins.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Team {number}</source>
        <translation>Équipe {number}</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Teams more</source>
        <translation>Équipes en plus</translation>
    </message>
    <message>
        <source>Teams that canvass the same quarter: {teams}. Move streets to set them apart.</source>
        <translation>Équipes dans le même quartier : {teams}. Déplacez des rues pour les séparer.</translation>
    </message>
    <message>
        <source>Teams that these would take</source>
        <translation>Équipes qu'il faudrait</translation>
    </message>
    <message>
        <source>Tell the tiles of a polling station apart by a model of what goes with turnout and support in the census. The folder then holds the model's report, turnout.html, too.</source>
        <translation>Distinguer les carreaux d'un même bureau de vote par un modèle de ce qui, dans le recensement, va avec la participation et le soutien. Le dossier contient alors aussi le rapport du modèle, turnout.html.</translation>
    </message>
    <message>
        <source>Tell the tiles of a polling station apart by what goes with turnout and support in the census. A report says how good the model is.</source>
        <translation>Distinguer les carreaux d'un bureau de vote d'après ce qui va de pair, dans le recensement, avec la participation et le soutien. Un rapport dit ce que vaut le modèle.</translation>
    </message>
    <message>
        <source>Template of your own</source>
        <translation>Votre propre modèle</translation>
    </message>
    <message>
        <source>Text files (plain or .gz), spreadsheets, GeoPackages, Parquet; a zip file with one of these.</source>
        <translation>Fichiers texte (simples ou .gz), classeurs, GeoPackages, Parquet ; un fichier zip contenant l'un d'eux.</translation>
    </message>
    <message>
        <source>The INSEE code, where the ids are numbers within it. Paris, Lyon and Marseille are recognised.</source>
        <translation>Le code INSEE, si les identifiants sont des numéros dans la commune. Paris, Lyon et Marseille sont reconnues.</translation>
    </message>
    <message>
        <source>The PDF to print.</source>
        <translation>Le PDF à imprimer.</translation>
    </message>
    <message>
        <source>The addresses have no coordinate system: set it on their layer.</source>
        <translation>Les adresses n'ont pas de système de coordonnées : définissez-le sur leur couche.</translation>
    </message>
    <message>
        <source>The addresses have no field “doors”: run “Spread doors” on them first.</source>
        <translation>Les adresses n'ont pas de champ « doors » : lancez d'abord « Répartir les portes » sur elles.</translation>
    </message>
    <message>
        <source>The addresses have no field “{field}”; they have: {fields}.</source>
        <translation>Les adresses n'ont pas de champ « {field} » ; elles ont : {fields}.</translation>
    </message>
    <message>
        <source>The addresses lie outside the world: their layer has another coordinate system than it says.</source>
        <translation>Les adresses sont hors du monde : leur couche a un autre système de coordonnées qu'elle ne le dit.</translation>
    </message>
    <message>
        <source>The answers, each with its field “weight”.</source>
        <translation>Les réponses, chacune avec son champ « weight ».</translation>
    </message>
    <message>
        <source>The area has changed since: bring the data in again.</source>
        <translation>La zone a changé depuis : importez de nouveau les données.</translation>
    </message>
    <message>
        <source>The area has {area:.1f} km².</source>
        <translation>La zone fait {area:.1f} km².</translation>
    </message>
    <message>
        <source>The area is too large to download: choose a smaller one, or an extract from download.geofabrik.de.</source>
        <translation>La zone est trop grande à télécharger : choisissez-en une plus petite, ou un extrait de download.geofabrik.de.</translation>
    </message>
    <message>
        <source>The area to clip to has no CRS: set it in the layer's properties.</source>
        <translation>La zone de découpage n'a pas de SCR : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The area: a layer's polygons, or those of them that are selected.</source>
        <translation>La zone : les polygones d'une couche, ou ceux qui y sont sélectionnés.</translation>
    </message>
    <message>
        <source>The area: the map's extent, a layer's, or a rectangle that you draw on the map.</source>
        <translation>La zone : l'emprise de la carte, celle d'une couche, ou un rectangle que vous tracez sur la carte.</translation>
    </message>
    <message>
        <source>The areas that are drawn where listening has a weight.</source>
        <translation>Les secteurs tirés quand l'écoute a un poids.</translation>
    </message>
    <message>
        <source>The campaign is open. Say who walks, for how long, and from where.</source>
        <translation>La campagne est ouverte. Dites qui marche, combien de temps, et d'où.</translation>
    </message>
    <message>
        <source>The campaign's name, on every page that is printed.</source>
        <translation>Le nom de la campagne, sur chaque page imprimée.</translation>
    </message>
    <message>
        <source>The campaign's name, on every page.</source>
        <translation>Le nom de la campagne, sur chaque page.</translation>
    </message>
    <message>
        <source>The columns in which the areas drawn are like the whole. None: the number of households.</source>
        <translation>Les colonnes pour lesquelles les secteurs tirés ressemblent à l'ensemble. Aucune : le nombre de ménages.</translation>
    </message>
    <message>
        <source>The contact rate</source>
        <translation>Le taux de contact</translation>
    </message>
    <message>
        <source>The coordinate reference system of the map. Data may be in any other.</source>
        <translation>Le système de coordonnées de référence de la carte. Les données peuvent être dans n'importe quel autre.</translation>
    </message>
    <message>
        <source>The coordinator's pages, then each team's packet: packets.pdf.</source>
        <translation>Les pages du coordinateur, puis le dossier de chaque équipe : packets.pdf.</translation>
    </message>
    <message>
        <source>The dock</source>
        <translation>Le panneau</translation>
    </message>
    <message>
        <source>The doors sum to nothing.</source>
        <translation>La somme des portes est nulle.</translation>
    </message>
    <message>
        <source>The download is kept in {path}.</source>
        <translation>Le téléchargement est gardé dans {path}.</translation>
    </message>
    <message>
        <source>The election results by polling station, as the ministry publishes them; several files are put side by side. Empty: they are columns of the stations.</source>
        <translation>Les résultats par bureau de vote, tels que le ministère les publie ; plusieurs fichiers sont mis côte à côte. Vide : ce sont des colonnes des bureaux.</translation>
    </message>
    <message>
        <source>The field of bis, ter, A …</source>
        <translation>Le champ de bis, ter, A…</translation>
    </message>
    <message>
        <source>The field of numbers, with or without suffix (12 bis, 7;9).</source>
        <translation>Le champ des numéros, avec ou sans suffixe (12 bis, 7;9).</translation>
    </message>
    <message>
        <source>The field of registered voters.</source>
        <translation>Le champ des inscrits.</translation>
    </message>
    <message>
        <source>The field of street names.</source>
        <translation>Le champ des noms de rue.</translation>
    </message>
    <message>
        <source>The field of that table which counts them.</source>
        <translation>Le champ de cette table qui les compte.</translation>
    </message>
    <message>
        <source>The field of the address's id.</source>
        <translation>Le champ de l'identifiant de l'adresse.</translation>
    </message>
    <message>
        <source>The field of valid votes.</source>
        <translation>Le champ des exprimés.</translation>
    </message>
    <message>
        <source>The field of votes cast.</source>
        <translation>Le champ des votants.</translation>
    </message>
    <message>
        <source>The field that chances are proportional to: households of tiles, registered voters of stations.</source>
        <translation>Le champ auquel les probabilités sont proportionnelles : les ménages des carreaux, les inscrits des bureaux de vote.</translation>
    </message>
    <message>
        <source>The field that counts households or dwellings.</source>
        <translation>Le champ qui compte les ménages ou les logements.</translation>
    </message>
    <message>
        <source>The field that identifies a station. Empty: found by its name (id_brut_bv_reu, id_bv …).</source>
        <translation>Le champ qui identifie un bureau de vote. Vide : trouvé par son nom (id_brut_bv_reu, id_bv…).</translation>
    </message>
    <message>
        <source>The field that identifies a station. Empty: found by its name (station_id, id_bv, bureau …).</source>
        <translation>Le champ qui identifie un bureau de vote. Vide : trouvé par son nom (station_id, id_bv, bureau…).</translation>
    </message>
    <message>
        <source>The field that identifies a station. Empty: found by its name.</source>
        <translation>Le champ qui identifie un bureau de vote. Vide : trouvé par son nom.</translation>
    </message>
    <message>
        <source>The field that scores the geocoding from 0 to 1. Empty: geo_score, where there is one.</source>
        <translation>Le champ qui note le géocodage de 0 à 1. Vide : geo_score, s'il existe.</translation>
    </message>
    <message>
        <source>The field {field} holds text where numbers belong: choose a field of numbers.</source>
        <translation>Le champ {field} contient du texte au lieu de nombres : choisissez un champ de nombres.</translation>
    </message>
    <message>
        <source>The field {field} is empty; it counts for nothing.</source>
        <translation>Le champ {field} est vide ; il ne compte pour rien.</translation>
    </message>
    <message>
        <source>The field {field} is the same everywhere; it counts for nothing.</source>
        <translation>Le champ {field} est partout le même ; il ne compte pour rien.</translation>
    </message>
    <message>
        <source>The field {field} is the same everywhere; it needs no balance.</source>
        <translation>Le champ {field} est partout le même ; il n'a pas besoin d'équilibre.</translation>
    </message>
    <message>
        <source>The fields of the lists that compete with yours: the nearer the strongest of them, the closer the race.</source>
        <translation>Les champs des listes concurrentes des vôtres : plus la plus forte d'entre elles est proche, plus la course est serrée.</translation>
    </message>
    <message>
        <source>The fields of the votes for the lists that are yours; they are summed.</source>
        <translation>Les champs des voix des listes qui sont les vôtres ; ils sont additionnés.</translation>
    </message>
    <message>
        <source>The fields of the votes for the lists that compete with yours: where it is close, persuading counts for more.</source>
        <translation>Les champs des voix des listes concurrentes des vôtres : là où c'est serré, convaincre compte davantage.</translation>
    </message>
    <message>
        <source>The file {path} is no print template: save one from QGIS's layout window (.qpt).</source>
        <translation>Le fichier {path} n'est pas un modèle d'impression : enregistrez-en un depuis la fenêtre de mise en page de QGIS (.qpt).</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written ({reason}): choose another.</source>
        <translation>Impossible d'écrire dans le dossier {path} ({reason}) : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The four upper ends of classes 1 to 4, for fixed limits.</source>
        <translation>Les quatre bornes supérieures des classes 1 à 4, pour les limites fixes.</translation>
    </message>
    <message>
        <source>The help page could not be opened in a browser: {address}</source>
        <translation>La page d'aide n'a pas pu être ouverte dans un navigateur : {address}</translation>
    </message>
    <message>
        <source>The ids {sample} each stand for several stations: name the field that holds their commune.</source>
        <translation>Les identifiants {sample} désignent chacun plusieurs bureaux de vote : indiquez le champ qui contient leur commune.</translation>
    </message>
    <message>
        <source>The language of the packets.</source>
        <translation>La langue des dossiers.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no coordinate system: give it one in its properties.</source>
        <translation>La couche « {name} » n'a pas de système de coordonnées : donnez-lui-en un dans ses propriétés.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no polygon: choose another one.</source>
        <translation>La couche « {name} » n'a pas de polygone : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The layer does not overlap the streets.</source>
        <translation>La couche ne recouvre pas les rues.</translation>
    </message>
    <message>
        <source>The layer has no CRS.</source>
        <translation>La couche n'a pas de SCR.</translation>
    </message>
    <message>
        <source>The layer has no CRS: set it in the layer's properties.</source>
        <translation>La couche n'a pas de SCR : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The layer has no feature: choose another.</source>
        <translation>La couche n'a aucune entité : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The layer has no field “{field}” for {role}; it has: {fields}.</source>
        <translation>La couche n'a pas de champ « {field} » pour {role} ; elle a : {fields}.</translation>
    </message>
    <message>
        <source>The layer is empty.</source>
        <translation>La couche est vide.</translation>
    </message>
    <message>
        <source>The layer lacks fields that it needs.</source>
        <translation>Il manque à la couche des champs nécessaires.</translation>
    </message>
    <message>
        <source>The layer of communes has no CRS: set it in the layer's properties.</source>
        <translation>La couche des communes n'a pas de SCR : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The layer of points has no CRS: set it in the layer's properties.</source>
        <translation>La couche de points n'a pas de SCR : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The layer of streets holds no line: choose a layer of lines.</source>
        <translation>La couche des rues ne contient aucune ligne : choisissez une couche de lignes.</translation>
    </message>
    <message>
        <source>The layer of {name} has no CRS: set it in the layer's properties.</source>
        <translation>La couche {name} n'a pas de SCR : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The layer of {name} has no field {missing}; its fields are: {present}.</source>
        <translation>La couche {name} n'a pas de champ {missing} ; ses champs sont : {present}.</translation>
    </message>
    <message>
        <source>The layer {layer} is not in the project: plan the loops again.</source>
        <translation>La couche {layer} n'est pas dans le projet : planifiez de nouveau les boucles.</translation>
    </message>
    <message>
        <source>The limit on the {what} is {limit}: it must be more than zero.</source>
        <translation>La limite « {what} » est {limit} : elle doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>The limits of the classes are “{text}”: write four numbers, such as 20; 40; 60; 80.</source>
        <translation>Les limites des classes sont « {text} » : écrivez quatre nombres, par exemple 20; 40; 60; 80.</translation>
    </message>
    <message>
        <source>The longest loop takes {longest:.0f} min, more than the {limit:.0f} min that there are.</source>
        <translation>La plus longue boucle prend {longest:.0f} min, plus que les {limit:.0f} min disponibles.</translation>
    </message>
    <message>
        <source>The loop with numbered steps.</source>
        <translation>La boucle, avec ses étapes numérotées.</translation>
    </message>
    <message>
        <source>The loop_id of the loops that stay as they are, separated by “;”.</source>
        <translation>Le loop_id des boucles qui restent telles quelles, séparés par « ; ».</translation>
    </message>
    <message>
        <source>The loop_id of the teams that do not come, separated by “;”: the others take their streets.</source>
        <translation>Le loop_id des équipes qui ne viennent pas, séparés par « ; » : les autres prennent leurs rues.</translation>
    </message>
    <message>
        <source>The map follows the sliders while they move.</source>
        <translation>La carte suit les curseurs pendant qu'ils bougent.</translation>
    </message>
    <message>
        <source>The mapping is kept in the project; save it.</source>
        <translation>La correspondance est gardée dans le projet ; enregistrez-le.</translation>
    </message>
    <message>
        <source>The mapping is {mapping}.</source>
        <translation>La correspondance est {mapping}.</translation>
    </message>
    <message>
        <source>The mapping “{text}” is no JSON object of roles and fields ({reason}).</source>
        <translation>La correspondance « {text} » n'est pas un objet JSON de rôles et de champs ({reason}).</translation>
    </message>
    <message>
        <source>The ministry's results by polling station. Empty: the results are columns of the stations.</source>
        <translation>Les résultats du ministère par bureau de vote. Vide : les résultats sont des colonnes des bureaux.</translation>
    </message>
    <message>
        <source>The minutes of each team</source>
        <translation>Les minutes de chaque équipe</translation>
    </message>
    <message>
        <source>The model is hardly better than the mean on stations that it has not seen ({better:.0f} % less error of {outcome}): do not steer by it.</source>
        <translation>Le modèle n'est guère meilleur que la moyenne sur des bureaux de vote qu'il n'a pas vus ({better:.0f} % d'erreur en moins pour {outcome}) : ne vous guidez pas sur lui.</translation>
    </message>
    <message>
        <source>The model needs at least 5 polling stations with results and tiles that differ in some feature; there are {count}. Take in more stations or other features.</source>
        <translation>Le modèle demande au moins 5 bureaux de vote avec résultats et carreaux, qui diffèrent par une variable ; il y en a {count}. Prenez plus de bureaux ou d'autres variables.</translation>
    </message>
    <message>
        <source>The model needs the package statsmodels: install it with “pip install statsmodels”.</source>
        <translation>Le modèle a besoin du paquet statsmodels : installez-le avec « pip install statsmodels ».</translation>
    </message>
    <message>
        <source>The most doors of a loop</source>
        <translation>Le nombre maximal de portes d'une boucle</translation>
    </message>
    <message>
        <source>The most doors of a segment must be more than zero, not {value}.</source>
        <translation>Le nombre maximal de portes d'un tronçon doit être supérieur à zéro, et non {value}.</translation>
    </message>
    <message>
        <source>The most minutes of a loop</source>
        <translation>La durée maximale d'une boucle</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>La page suivante</translation>
    </message>
    <message>
        <source>The next page.</source>
        <translation>La page suivante.</translation>
    </message>
    <message>
        <source>The number of teams</source>
        <translation>Le nombre d'équipes</translation>
    </message>
    <message>
        <source>The number of teams is missing: give one or more.</source>
        <translation>Il manque le nombre d'équipes : donnez-en une ou plus.</translation>
    </message>
    <message>
        <source>The objective {objective} does not exist: choose one of {known}.</source>
        <translation>L'objectif {objective} n'existe pas : choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>The package numba is missing: the search runs many times slower. Install it with: pip install numba</source>
        <translation>Le paquet numba manque : la recherche est bien des fois plus lente. Installez-le avec : pip install numba</translation>
    </message>
    <message>
        <source>The packet that the preview shows.</source>
        <translation>Le dossier d'équipe que montre l'aperçu.</translation>
    </message>
    <message>
        <source>The packets need the layer '{name}', which is missing.</source>
        <translation>Les dossiers d'équipe ont besoin de la couche « {name} », qui manque.</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>La page précédente</translation>
    </message>
    <message>
        <source>The page before.</source>
        <translation>La page précédente.</translation>
    </message>
    <message>
        <source>The points have no field “{field}”; they have: {fields}.</source>
        <translation>Les points n'ont pas de champ « {field} » ; ils ont : {fields}.</translation>
    </message>
    <message>
        <source>The present loops, from “Plan loops”.</source>
        <translation>Les boucles actuelles, issues de « Planifier les boucles ».</translation>
    </message>
    <message>
        <source>The present steps, from “Plan loops”.</source>
        <translation>Les étapes actuelles, issues de « Planifier les boucles ».</translation>
    </message>
    <message>
        <source>The print template {path} cannot be read ({reason}).</source>
        <translation>Impossible de lire le modèle d'impression {path} ({reason}).</translation>
    </message>
    <message>
        <source>The print template {path} has no page: give an item of each page an id such as 'page:map', as in the templates that come with the plugin.</source>
        <translation>Le modèle d'impression {path} n'a pas de page : donnez à un objet de chaque page un identifiant tel que « page:map », comme dans les modèles fournis avec l'extension.</translation>
    </message>
    <message>
        <source>The priorities have no station {station}: take ids from their field station_id ({known}).</source>
        <translation>Les priorités n'ont pas de bureau de vote {station} : prenez les identifiants dans leur champ station_id ({known}).</translation>
    </message>
    <message>
        <source>The route optimiser looks for the targets that bring the most within the loops that can be walked. It takes longer and brings more, but leaves single streets of a neighbourhood out.</source>
        <translation>L'optimiseur de tournées cherche les cibles qui rapportent le plus dans les boucles que l'on peut parcourir. C'est plus long et cela rapporte plus, mais laisse de côté des rues isolées d'un quartier.</translation>
    </message>
    <message>
        <source>The same as a page to read and print.</source>
        <translation>La même chose en une page à lire et à imprimer.</translation>
    </message>
    <message>
        <source>The same seed and iterations give the same plan.</source>
        <translation>La même graine et les mêmes itérations donnent le même plan.</translation>
    </message>
    <message>
        <source>The same seed draws the same sample. Do not draw again until you like it: that is no sample any more.</source>
        <translation>La même graine tire le même échantillon. Ne recommencez pas le tirage jusqu'à ce qu'il vous plaise : ce ne serait plus un échantillon.</translation>
    </message>
    <message>
        <source>The same seed splits the stations in the same way.</source>
        <translation>La même graine répartit les bureaux de vote de la même façon.</translation>
    </message>
    <message>
        <source>The search needs at least one step, some time and one worker: give more than zero.</source>
        <translation>La recherche demande au moins une itération, du temps et un processus : donnez plus de zéro.</translation>
    </message>
    <message>
        <source>The seconds at each door cannot be negative.</source>
        <translation>Les secondes à chaque porte ne peuvent pas être négatives.</translation>
    </message>
    <message>
        <source>The seed of the sample town is {seed}: give a whole number from 0 on.</source>
        <translation>La graine de la ville d'exemple est {seed} : donnez un nombre entier à partir de 0.</translation>
    </message>
    <message>
        <source>The segment {segment} is no target: it cannot change team.</source>
        <translation>Le tronçon {segment} n'est pas une cible : il ne peut pas changer d'équipe.</translation>
    </message>
    <message>
        <source>The segment {segment} is twice among the targets: choose targets again.</source>
        <translation>Le tronçon {segment} est deux fois parmi les cibles : choisissez de nouveau les cibles.</translation>
    </message>
    <message>
        <source>The size of the pages.</source>
        <translation>Le format des pages.</translation>
    </message>
    <message>
        <source>The start {lon:.5f}, {lat:.5f} lies outside the streets, which reach from {west:.5f}, {south:.5f} to {east:.5f}, {north:.5f}: choose a start among them (longitude first).</source>
        <translation>Le départ {lon:.5f}, {lat:.5f} est hors des rues, qui vont de {west:.5f}, {south:.5f} à {east:.5f}, {north:.5f} : choisissez un départ parmi elles (longitude d'abord).</translation>
    </message>
    <message>
        <source>The start {node} is no node of the streets: choose a start on them.</source>
        <translation>Le départ {node} n'est pas un nœud des rues : choisissez un départ sur elles.</translation>
    </message>
    <message>
        <source>The start “{start}” of loop {loop} is no longitude, latitude: plan the loops anew.</source>
        <translation>Le départ « {start} » de la boucle {loop} n'est pas de la forme longitude, latitude : replanifiez les boucles.</translation>
    </message>
    <message>
        <source>The stations carry no count to bring down: join results to them, or name the fields.</source>
        <translation>Les bureaux de vote n'ont aucun effectif à descendre aux carreaux : joignez-leur des résultats, ou indiquez les champs.</translation>
    </message>
    <message>
        <source>The stations carry no results.</source>
        <translation>Les bureaux de vote n'ont pas de résultats.</translation>
    </message>
    <message>
        <source>The stations have no field “{field}”; they have: {fields}.</source>
        <translation>Les bureaux de vote n'ont pas de champ « {field} » ; ils ont : {fields}.</translation>
    </message>
    <message>
        <source>The stations have results, but no list is named as support: name the fields of your votes.</source>
        <translation>Les bureaux de vote ont des résultats, mais aucune liste n'est indiquée comme soutien : indiquez les champs de vos voix.</translation>
    </message>
    <message>
        <source>The street lines have no coordinate system: set it on their layer.</source>
        <translation>Les lignes des rues n'ont pas de système de coordonnées : définissez-le sur leur couche.</translation>
    </message>
    <message>
        <source>The street lines have no field “{field}” for the sides.</source>
        <translation>Les lignes des rues n'ont pas de champ « {field} » pour les côtés.</translation>
    </message>
    <message>
        <source>The street lines have no field “{field}”: they have {columns}.</source>
        <translation>Les lignes des rues n'ont pas de champ « {field} » : elles ont {columns}.</translation>
    </message>
    <message>
        <source>The street lines lie outside the world: their layer has another coordinate system than it says.</source>
        <translation>Les lignes des rues sont hors du monde : leur couche a un autre système de coordonnées qu'elle ne le dit.</translation>
    </message>
    <message>
        <source>The streets have no coordinate system: set it on their layer.</source>
        <translation>Les rues n'ont pas de système de coordonnées : définissez-le sur leur couche.</translation>
    </message>
    <message>
        <source>The streets have {doors} doors, the tiles {households} households.</source>
        <translation>Les rues ont {doors} portes, les carreaux {households} ménages.</translation>
    </message>
    <message>
        <source>The streets of the map.</source>
        <translation>Les rues de la carte.</translation>
    </message>
    <message>
        <source>The streets of {path} are used again.</source>
        <translation>Les rues de {path} sont réutilisées.</translation>
    </message>
    <message>
        <source>The streets that are always in need {needed:.1f} hours, and the teams have {hours:.1f}: take some out or give more time.</source>
        <translation>Les rues toujours retenues demandent {needed:.1f} heures, et les équipes en ont {hours:.1f} : retirez-en ou donnez plus de temps.</translation>
    </message>
    <message>
        <source>The streets that the loops were planned on.</source>
        <translation>Les rues sur lesquelles les boucles ont été planifiées.</translation>
    </message>
    <message>
        <source>The streets' ends and walking times differ in number: read the streets again.</source>
        <translation>Les extrémités et les temps de marche des rues ne sont pas en même nombre : relisez les rues.</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Le tableau</translation>
    </message>
    <message>
        <source>The table of communes has no names in a column {column}; its columns are: {names}.</source>
        <translation>La table des communes n'a pas de noms dans une colonne {column} ; ses colonnes sont : {names}.</translation>
    </message>
    <message>
        <source>The table of communes has no row: add one for each commune.</source>
        <translation>La table des communes n'a aucune ligne : ajoutez-en une par commune.</translation>
    </message>
    <message>
        <source>The targets as they are</source>
        <translation>Les cibles telles quelles</translation>
    </message>
    <message>
        <source>The targets of today.</source>
        <translation>Les cibles d'aujourd'hui.</translation>
    </message>
    <message>
        <source>The targets' service times, doors and scores differ in number: make them again.</source>
        <translation>Les temps de service, portes et notes des cibles ne sont pas en même nombre : refaites-les.</translation>
    </message>
    <message>
        <source>The team takes all streets of another one, which goes.</source>
        <translation>L'équipe prend toutes les rues d'une autre, qui disparaît.</translation>
    </message>
    <message>
        <source>The team that takes the streets, or “done already”. A right click on a loop chooses its team.</source>
        <translation>L'équipe qui prend les rues, ou « déjà fait ». Un clic droit sur une boucle choisit son équipe.</translation>
    </message>
    <message>
        <source>The team's colour on the map and on paper.</source>
        <translation>La couleur de l'équipe, sur la carte et sur le papier.</translation>
    </message>
    <message>
        <source>The team, the meeting point, the way there, the contact.</source>
        <translation>L'équipe, le point de rendez-vous, le chemin pour s'y rendre, le contact.</translation>
    </message>
    <message>
        <source>The tiles and the polling stations do not overlap: check that both are of the same place.</source>
        <translation>Les carreaux et les bureaux de vote ne se recouvrent pas : vérifiez que les deux sont du même lieu.</translation>
    </message>
    <message>
        <source>The tiles do not touch the streets: choose tiles of the same area, and check the coordinate systems.</source>
        <translation>Les carreaux ne touchent pas les rues : choisissez des carreaux de la même zone, et vérifiez les systèmes de coordonnées.</translation>
    </message>
    <message>
        <source>The tiles have no coordinate system: set it on their layer.</source>
        <translation>Les carreaux n'ont pas de système de coordonnées : définissez-le sur leur couche.</translation>
    </message>
    <message>
        <source>The tiles have no household at all.</source>
        <translation>Les carreaux n'ont aucun ménage.</translation>
    </message>
    <message>
        <source>The time at a door</source>
        <translation>Le temps par porte</translation>
    </message>
    <message>
        <source>The time limit</source>
        <translation>La limite de temps</translation>
    </message>
    <message>
        <source>The time to give up after</source>
        <translation>Le délai d'abandon</translation>
    </message>
    <message>
        <source>The total of {value} in {field} is “{total}”: write a number.</source>
        <translation>Le total de {value} dans {field} est « {total} » : écrivez un nombre.</translation>
    </message>
    <message>
        <source>The totals of {fields} cannot be met together by these answers: join rare values.</source>
        <translation>Ces réponses ne peuvent pas atteindre ensemble les totaux de {fields} : regroupez les valeurs rares.</translation>
    </message>
    <message>
        <source>The voter register's text file (CSV, Parquet), or a point layer.</source>
        <translation>Le fichier texte du répertoire électoral (CSV, Parquet), ou une couche de points.</translation>
    </message>
    <message>
        <source>The walking speed</source>
        <translation>La vitesse de marche</translation>
    </message>
    <message>
        <source>The weight of {field} is “{text}”: write a number, such as 0.25.</source>
        <translation>Le poids de {field} est « {text} » : écrivez un nombre, par exemple 0.25.</translation>
    </message>
    <message>
        <source>The weights in {field} must all be numbers above 0.</source>
        <translation>Les poids de {field} doivent tous être des nombres supérieurs à 0.</translation>
    </message>
    <message>
        <source>The weights of the strategies cannot be negative, and one must be more than 0.</source>
        <translation>Les poids des stratégies ne peuvent pas être négatifs, et l'un d'eux doit être supérieur à 0.</translation>
    </message>
    <message>
        <source>The whole walk</source>
        <translation>Toute la tournée</translation>
    </message>
    <message>
        <source>The x and y of {layer} are swapped: run “Swap X and Y coordinates” on it first.</source>
        <translation>Les x et y de {layer} sont inversés : lancez d'abord « Intervertir les coordonnées X et Y » dessus.</translation>
    </message>
    <message>
        <source>Their doors go to the nearest street; import a larger area if streets are missing.</source>
        <translation>Leurs portes vont à la rue la plus proche ; importez une zone plus grande si des rues manquent.</translation>
    </message>
    <message>
        <source>Their dwellings, or floor area x levels, weigh the addresses; a building without address counts too.</source>
        <translation>Leurs logements, ou leur surface au sol x niveaux, pondèrent les adresses ; un bâtiment sans adresse compte aussi.</translation>
    </message>
    <message>
        <source>Their station_id, separated by “;”: their streets stay out.</source>
        <translation>Leur station_id, séparés par « ; » : leurs rues restent dehors.</translation>
    </message>
    <message>
        <source>There are more features than {count} stations can tell apart; only the first {kept} are used.</source>
        <translation>Il y a plus de variables que {count} bureaux de vote n'en peuvent distinguer ; seules les {kept} premières sont prises.</translation>
    </message>
    <message>
        <source>There are more teams ({teams}) than street segments to canvass ({targets}): plan fewer teams.</source>
        <translation>Il y a plus d'équipes ({teams}) que de tronçons de rue à démarcher ({targets}) : planifiez moins d'équipes.</translation>
    </message>
    <message>
        <source>There are no loops to print: the layer of steps is empty. Plan the loops first.</source>
        <translation>Il n'y a pas de boucles à imprimer : la couche des étapes est vide. Planifiez d'abord les boucles.</translation>
    </message>
    <message>
        <source>There are no streets with the ids {ids}: take ids from the field segment_id of the streets.</source>
        <translation>Il n'y a pas de rues d'identifiant {ids} : prenez les identifiants dans le champ segment_id des rues.</translation>
    </message>
    <message>
        <source>There are no {method} classes: choose quantiles, natural or fixed.</source>
        <translation>Il n'y a pas de classes {method} : choisissez quantiles, natural ou fixed.</translation>
    </message>
    <message>
        <source>There are {prefixes} prefixes for {files} files: name one for each, separated by “;”.</source>
        <translation>Il y a {prefixes} préfixes pour {files} fichiers : indiquez-en un pour chacun, séparés par « ; ».</translation>
    </message>
    <message>
        <source>There are {starts} starts for {teams} teams: give one start, or one for each team.</source>
        <translation>Il y a {starts} départs pour {teams} équipes : donnez un seul départ, ou un par équipe.</translation>
    </message>
    <message>
        <source>There are {teams} teams: there must be one at least.</source>
        <translation>Il y a {teams} équipes : il en faut au moins une.</translation>
    </message>
    <message>
        <source>There is no feature to explain the votes with: name columns of the tiles, such as men_pauv/men.</source>
        <translation>Il n'y a pas de variable pour expliquer les voix : indiquez des colonnes des carreaux, par exemple men_pauv/men.</translation>
    </message>
    <message>
        <source>There is no field {field}; the fields are: {fields}.</source>
        <translation>Il n'y a pas de champ {field} ; les champs sont : {fields}.</translation>
    </message>
    <message>
        <source>There is no file {path}: check its name and folder.</source>
        <translation>Il n'y a pas de fichier {path} : vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>There is no file “{path}”: check the name and the folder.</source>
        <translation>Il n'y a pas de fichier « {path} » : vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>There is no loop {loop}: the loops are {loops}.</source>
        <translation>Il n'y a pas de boucle {loop} : les boucles sont {loops}.</translation>
    </message>
    <message>
        <source>There is no loop {loop}: the plan has {count}.</source>
        <translation>Il n'y a pas de boucle {loop} : le plan en a {count}.</translation>
    </message>
    <message>
        <source>There is no plan to edit: plan the loops first.</source>
        <translation>Il n'y a pas de plan à retoucher : planifiez d'abord les boucles.</translation>
    </message>
    <message>
        <source>There is no target that {team} has not got already.</source>
        <translation>Il n'y a là aucune cible que {team} n'ait déjà.</translation>
    </message>
    <message>
        <source>There is no target there that could be marked as done.</source>
        <translation>Il n'y a là aucune cible à marquer comme faite.</translation>
    </message>
    <message>
        <source>There is no template for the paper '{paper}': choose one of {papers}, or bring a template.</source>
        <translation>Il n'y a pas de modèle pour le papier « {paper} » : choisissez parmi {papers}, ou apportez un modèle.</translation>
    </message>
    <message>
        <source>There is no translation into '{language}': leave the language empty.</source>
        <translation>Il n'y a pas de traduction en « {language} » : laissez la langue vide.</translation>
    </message>
    <message>
        <source>There is no way from node {source} to node {target}: plan the loops again.</source>
        <translation>Il n'y a pas de chemin du nœud {source} au nœud {target} : replanifiez les boucles.</translation>
    </message>
    <message>
        <source>There is nothing to weigh: give answers and at least one column with known totals.</source>
        <translation>Il n'y a rien à pondérer : fournissez des réponses et au moins une colonne aux totaux connus.</translation>
    </message>
    <message>
        <source>They are left out of plans: join them to the network, or import a larger area.</source>
        <translation>Elles sont écartées des plans : raccordez-les au réseau, ou importez une zone plus grande.</translation>
    </message>
    <message>
        <source>They are mended on the way; Fix geometries mends them for good.</source>
        <translation>Elles sont réparées au passage ; « Réparer les géométries » les répare pour de bon.</translation>
    </message>
    <message>
        <source>They get no score.</source>
        <translation>Ils n'ont pas de note.</translation>
    </message>
    <message>
        <source>This campaign</source>
        <translation>Cette campagne</translation>
    </message>
    <message>
        <source>This computer's memory does not suffice: take a smaller area.</source>
        <translation>La mémoire de cet ordinateur ne suffit pas : prenez une zone plus petite.</translation>
    </message>
    <message>
        <source>This objective needs a limit on the time of a loop: give the minutes of a team.</source>
        <translation>Cet objectif demande une limite au temps d'une boucle : donnez les minutes d'une équipe.</translation>
    </message>
    <message>
        <source>This project edits its layers in transaction groups: turn that off in its properties, Data sources.</source>
        <translation>Ce projet modifie ses couches par groupes de transaction : désactivez cela dans ses propriétés, Sources de données.</translation>
    </message>
    <message>
        <source>This says something about areas, not about people (ecological inference). If stations with many poor households vote less, it does not follow that the poor households are those that stay at home.</source>
        <translation>Cela dit quelque chose des zones, pas des personnes (inférence écologique). Si l'on vote moins dans les bureaux où il y a beaucoup de ménages pauvres, il ne s'ensuit pas que ce sont les ménages pauvres qui restent chez eux.</translation>
    </message>
    <message>
        <source>This says something about the area, not about the persons who live there.</source>
        <translation>Cela dit quelque chose de la zone, pas des personnes qui y vivent.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondie</translation>
    </message>
    <message>
        <source>Those that fit the hours</source>
        <translation>Celles qui tiennent dans les heures</translation>
    </message>
    <message>
        <source>Ticked: locked</source>
        <translation>Cochée : verrouillée</translation>
    </message>
    <message>
        <source>Tile id</source>
        <translation>Identifiant du carreau</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Carreaux</translation>
    </message>
    <message>
        <source>Tiles count inhabitants, polling stations voters.</source>
        <translation>Les carreaux comptent des habitants, les bureaux de vote des électeurs.</translation>
    </message>
    <message>
        <source>Tiles or stations</source>
        <translation>Carreaux ou bureaux de vote</translation>
    </message>
    <message>
        <source>Tiles with votes</source>
        <translation>Carreaux avec voix</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time at a door</source>
        <translation>Temps par porte</translation>
    </message>
    <message>
        <source>Time at a door (s)</source>
        <translation>Temps par porte (s)</translation>
    </message>
    <message>
        <source>Time limit (s)</source>
        <translation>Limite de temps (s)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Too few households to be exact: it takes its polling station's rates.</source>
        <translation>Trop peu de ménages pour être exact : les taux sont ceux du bureau de vote.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tracks cannot be written as '{format}': choose one of {formats}.</source>
        <translation>Les traces ne peuvent pas être écrites en « {format} » : choisissez parmi {formats}.</translation>
    </message>
    <message>
        <source>Tracks for phones</source>
        <translation>Traces pour téléphones</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Turnout of {stations} stations: on those not seen, {better:.0f} % less error than the mean.</source>
        <translation>Participation dans {stations} bureaux de vote : sur ceux que le modèle n'a pas vus, {better:.0f} % d'erreur en moins que la moyenne.</translation>
    </message>
    <message>
        <source>Turns an OpenStreetMap file (.osm, .osm.gz, .osm.bz2, .osm.pbf) or a line layer (BD TOPO, TIGER, OS Open Roads, or any other) into street segments, one between two junctions, each with its name, class and a stable id. Bridges and tunnels cross other streets without meeting them; pavements that are mapped apart are folded into their street. What may be walked and where doors are knocked at are two settings.</source>
        <translation>Transforme un fichier OpenStreetMap (.osm, .osm.gz, .osm.bz2, .osm.pbf) ou une couche de lignes (BD TOPO, TIGER, OS Open Roads ou toute autre) en tronçons de rue, un entre deux carrefours, chacun avec son nom, sa classe et un identifiant stable. Les ponts et tunnels croisent d'autres rues sans les rencontrer ; les trottoirs cartographiés à part sont rattachés à leur rue. Ce qui est praticable à pied et où l'on frappe aux portes sont deux réglages.</translation>
    </message>
    <message>
        <source>Two files for the zip are called {name}: give one of them another name.</source>
        <translation>Deux fichiers pour le zip s'appellent {name} : donnez un autre nom à l'un d'eux.</translation>
    </message>
    <message>
        <source>Type this command into a terminal, with the python3 that is inside QGIS's application folder.</source>
        <translation>Tapez cette commande dans un terminal, avec le python3 qui se trouve dans le dossier de l'application QGIS.</translation>
    </message>
    <message>
        <source>Type this command into a terminal. On Debian and Ubuntu it needs these packages of the system first: sudo apt install python3-venv python3-dev g++ pkg-config libgeos-dev</source>
        <translation>Tapez cette commande dans un terminal. Sous Debian et Ubuntu, il faut d'abord ces paquets du système : sudo apt install python3-venv python3-dev g++ pkg-config libgeos-dev</translation>
    </message>
    <message>
        <source>Type this command into the OSGeo4W Shell, which was installed with QGIS.</source>
        <translation>Tapez cette commande dans OSGeo4W Shell, installé avec QGIS.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Valid votes</source>
        <translation>Exprimés</translation>
    </message>
    <message>
        <source>Valid votes are the sum of the lists.</source>
        <translation>Les exprimés sont la somme des listes.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values of foot or access, such as private. Empty: the usual; - for none.</source>
        <translation>Valeurs de foot ou access, par exemple private. Vide : les valeurs habituelles ; - pour aucune.</translation>
    </message>
    <message>
        <source>Variables that the sample mirrors</source>
        <translation>Variables que l'échantillon reflète</translation>
    </message>
    <message>
        <source>Variables to mirror</source>
        <translation>Variables à refléter</translation>
    </message>
    <message>
        <source>Voters who come over</source>
        <translation>Votants qui nous rejoignent</translation>
    </message>
    <message>
        <source>Votes are added up by</source>
        <translation>Additionner les voix par</translation>
    </message>
    <message>
        <source>Votes by list</source>
        <translation>Voix par liste</translation>
    </message>
    <message>
        <source>Votes cast</source>
        <translation>Votants</translation>
    </message>
    <message>
        <source>Votes expected an hour</source>
        <translation>Voix attendues par heure</translation>
    </message>
    <message>
        <source>Votes for rival lists</source>
        <translation>Voix des listes rivales</translation>
    </message>
    <message>
        <source>Votes for us</source>
        <translation>Nos voix</translation>
    </message>
    <message>
        <source>Votes for us are chosen.</source>
        <translation>Nos voix sont choisies.</translation>
    </message>
    <message>
        <source>Votes for us: tick the lists that are yours.</source>
        <translation>Nos voix : cochez les listes qui sont les vôtres.</translation>
    </message>
    <message>
        <source>Votes that count as support</source>
        <translation>Voix qui comptent comme soutien</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>Walk along {street}</source>
        <translation>Suivre {street}</translation>
    </message>
    <message>
        <source>Walk along {street} past {corner}</source>
        <translation>Suivre {street}, passer {corner}</translation>
    </message>
    <message>
        <source>Walk along {street} to {end}</source>
        <translation>Suivre {street} jusqu'à {end}</translation>
    </message>
    <message>
        <source>Walk list</source>
        <translation>Feuille de route</translation>
    </message>
    <message>
        <source>Walk lists begin a new page where the street changes.</source>
        <translation>Les feuilles de route changent de page quand la rue change.</translation>
    </message>
    <message>
        <source>Walk lists in 14 points.</source>
        <translation>Feuilles de route en corps 14.</translation>
    </message>
    <message>
        <source>Walk on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Walk on past {corner}</source>
        <translation>Continuer, passer {corner}</translation>
    </message>
    <message>
        <source>Walk on to {end}</source>
        <translation>Continuer jusqu'à {end}</translation>
    </message>
    <message>
        <source>Walk on, no doors</source>
        <translation>Marche à vide</translation>
    </message>
    <message>
        <source>Walk this way</source>
        <translation>Sens de marche</translation>
    </message>
    <message>
        <source>Walking speed</source>
        <translation>Vitesse de marche</translation>
    </message>
    <message>
        <source>Walking speed (km/h)</source>
        <translation>Vitesse de marche (km/h)</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Weigh answers</source>
        <translation>Pondérer les réponses</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight of listening</source>
        <translation>Poids de l'écoute</translation>
    </message>
    <message>
        <source>Weight of mobilising</source>
        <translation>Poids de la mobilisation</translation>
    </message>
    <message>
        <source>Weight of persuading</source>
        <translation>Poids de la persuasion</translation>
    </message>
    <message>
        <source>Weight that they have already</source>
        <translation>Poids qu'elles ont déjà</translation>
    </message>
    <message>
        <source>Weighted answers</source>
        <translation>Réponses pondérées</translation>
    </message>
    <message>
        <source>Weights the interviews of a sample until they mirror known totals of several fields at once, such as age and tenure (raking). The log says how many equal interviews the weighted ones are worth.</source>
        <translation>Pondère les entretiens d'un échantillon jusqu'à ce qu'ils reflètent à la fois les totaux connus de plusieurs champs, par exemple l'âge et le statut d'occupation (calage sur marges). Le journal dit combien d'entretiens égaux valent les entretiens pondérés.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What a tile's households are shared out by.</source>
        <translation>Ce selon quoi les ménages d'un carreau sont répartis.</translation>
    </message>
    <message>
        <source>What asking a representative sample counts for.</source>
        <translation>Ce que compte le fait d'interroger un échantillon représentatif.</translation>
    </message>
    <message>
        <source>What bringing out those who lean your way and stay at home counts for.</source>
        <translation>Ce que compte le fait de faire sortir ceux qui sont proches de vous et restent chez eux.</translation>
    </message>
    <message>
        <source>What cannot be crossed.</source>
        <translation>Ce qui ne se traverse pas.</translation>
    </message>
    <message>
        <source>What goes with turnout and support</source>
        <translation>Ce qui va avec la participation et le soutien</translation>
    </message>
    <message>
        <source>What is drawn below the streets, on the screen and on paper.</source>
        <translation>Ce qui est dessiné sous les rues, à l'écran et sur le papier.</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Ce qui est imprimé</translation>
    </message>
    <message>
        <source>What is printed.</source>
        <translation>Ce qui est imprimé.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c'est</translation>
    </message>
    <message>
        <source>What makes one plan better than another.</source>
        <translation>Ce qui rend un plan meilleur qu'un autre.</translation>
    </message>
    <message>
        <source>What may explain the votes, separated by “;”: “men_pauv/men” for a share (poor households / households), “a+b/c” for a share of a sum, a field's name for what is a share or a mean already. Empty: INSEE's columns that are known to matter, one for every ten stations.</source>
        <translation>Ce qui peut expliquer les voix, séparé par « ; » : « men_pauv/men » pour une part (ménages pauvres / ménages), « a+b/c » pour la part d'une somme, le nom d'un champ pour ce qui est déjà une part ou une moyenne. Vide : les colonnes de l'INSEE dont on sait qu'elles comptent, une pour dix bureaux de vote.</translation>
    </message>
    <message>
        <source>What stands on the cover, on the tally sheet and on its back.</source>
        <translation>Ce qui figure sur la couverture, sur la feuille de pointage et à son dos.</translation>
    </message>
    <message>
        <source>What the classes hold. Class 5 is where a door is worth most.</source>
        <translation>Ce que contiennent les classes. La classe 5 est celle où une porte vaut le plus.</translation>
    </message>
    <message>
        <source>What the doors are for; the sliders mix it as you like.</source>
        <translation>À quoi servent les portes ; les curseurs dosent le mélange.</translation>
    </message>
    <message>
        <source>What the last change came to</source>
        <translation>Ce que la dernière retouche a donné</translation>
    </message>
    <message>
        <source>What the packets say</source>
        <translation>Ce que disent les dossiers</translation>
    </message>
    <message>
        <source>What the report is headed by.</source>
        <translation>Ce qui figure en tête du rapport.</translation>
    </message>
    <message>
        <source>What the teams' files are.</source>
        <translation>Le format des fichiers des équipes.</translation>
    </message>
    <message>
        <source>What this page made</source>
        <translation>Ce que cette page a produit</translation>
    </message>
    <message>
        <source>What this page needs</source>
        <translation>Ce dont cette page a besoin</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What to do with the packet then. Empty: bring it back or destroy it.</source>
        <translation>Que faire ensuite du dossier d'équipe. Vide : le rapporter ou le détruire.</translation>
    </message>
    <message>
        <source>What to mend before a plan is made. Click a place: the map goes there.</source>
        <translation>Ce qu'il faut corriger avant tout plan. Cliquez sur un lieu : la carte s'y rend.</translation>
    </message>
    <message>
        <source>What to say at the door, and what the outcomes mean.</source>
        <translation>Que dire à la porte, et ce que signifient les résultats.</translation>
    </message>
    <message>
        <source>What to say at the door, on the back of the tally sheet.</source>
        <translation>Que dire à la porte, au dos de la feuille de pointage.</translation>
    </message>
    <message>
        <source>What to say at the door, with the outcomes' codes on the back of the tally sheet.</source>
        <translation>Ce qu'on dit à la porte, avec les codes des résultats au dos de la feuille de pointage.</translation>
    </message>
    <message>
        <source>What winning over voters counts for; needs rival lists or earlier elections.</source>
        <translation>Ce que compte le fait de gagner des électeurs ; demande des listes rivales ou des élections précédentes.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where all teams set out and come back. Empty: each loop starts where it is best.</source>
        <translation>Là d'où partent et où reviennent toutes les équipes. Vide : chaque boucle part d'où c'est le mieux.</translation>
    </message>
    <message>
        <source>Where all teams set out and come back: longitude, latitude. Empty: each loop starts where it is best.</source>
        <translation>Là d'où partent et où reviennent toutes les équipes : longitude, latitude. Vide : chaque boucle part d'où c'est le mieux.</translation>
    </message>
    <message>
        <source>Where doors are knocked at. The streets around it may be walked through, but none of their doors is planned.</source>
        <translation>Là où l'on frappe aux portes. Les rues alentour peuvent être traversées, mais aucune de leurs portes n'est prévue.</translation>
    </message>
    <message>
        <source>Where downloads are kept. Empty: the project's folder, or else a temporary one.</source>
        <translation>Où les téléchargements sont gardés. Vide : le dossier du projet, ou à défaut un dossier temporaire.</translation>
    </message>
    <message>
        <source>Where nobody lives</source>
        <translation>Là où personne n'habite</translation>
    </message>
    <message>
        <source>Where the addresses go.</source>
        <translation>Où vont les adresses.</translation>
    </message>
    <message>
        <source>Where the addresses with their doors go.</source>
        <translation>Où vont les adresses avec leurs portes.</translation>
    </message>
    <message>
        <source>Where the areas drawn go.</source>
        <translation>Où vont les zones tirées.</translation>
    </message>
    <message>
        <source>Where the areas go; “Import election results” joins results to them.</source>
        <translation>Où vont les contours ; « Importer les résultats des élections » y joint des résultats.</translation>
    </message>
    <message>
        <source>Where the files go.</source>
        <translation>Où vont les fichiers.</translation>
    </message>
    <message>
        <source>Where the four files go.</source>
        <translation>Où vont les quatre fichiers.</translation>
    </message>
    <message>
        <source>Where the loops go.</source>
        <translation>Où vont les boucles.</translation>
    </message>
    <message>
        <source>Where the points go.</source>
        <translation>Où vont les points.</translation>
    </message>
    <message>
        <source>Where the report goes: features, intervals, fit, warnings.</source>
        <translation>Où va le rapport : variables, intervalles, ajustement, avertissements.</translation>
    </message>
    <message>
        <source>Where the scored areas go.</source>
        <translation>Où vont les zones évaluées.</translation>
    </message>
    <message>
        <source>Where the segments go.</source>
        <translation>Où vont les tronçons.</translation>
    </message>
    <message>
        <source>Where the segments with their doors go.</source>
        <translation>Où vont les tronçons avec leurs portes.</translation>
    </message>
    <message>
        <source>Where the station id is a number within its commune: the INSEE code, or the field that holds it.</source>
        <translation>Si l'identifiant du bureau de vote est un numéro dans sa commune : le code INSEE, ou le champ qui le contient.</translation>
    </message>
    <message>
        <source>Where the station id is a number within its commune: the INSEE code, or the field that holds it. Empty: the commune of the results, where there is only one.</source>
        <translation>Si l'identifiant du bureau de vote est un numéro dans sa commune : le code INSEE, ou le champ qui le contient. Vide : la commune des résultats, s'il n'y en a qu'une.</translation>
    </message>
    <message>
        <source>Where the stations go, if areas are given.</source>
        <translation>Où vont les bureaux de vote, si des contours sont fournis.</translation>
    </message>
    <message>
        <source>Where the stations go.</source>
        <translation>Où vont les bureaux de vote.</translation>
    </message>
    <message>
        <source>Where the steps go.</source>
        <translation>Où vont les étapes.</translation>
    </message>
    <message>
        <source>Where the table goes: each variable in the whole, in the sample, and the difference.</source>
        <translation>Où va le tableau : chaque variable dans l'ensemble, dans l'échantillon, et la différence.</translation>
    </message>
    <message>
        <source>Where the targets go.</source>
        <translation>Où vont les cibles.</translation>
    </message>
    <message>
        <source>Where the tiles go.</source>
        <translation>Où vont les carreaux.</translation>
    </message>
    <message>
        <source>Where the tiles with their turnout and support go.</source>
        <translation>Où vont les carreaux avec leur participation et leur soutien.</translation>
    </message>
    <message>
        <source>Where the tracks go.</source>
        <translation>Où vont les traces.</translation>
    </message>
    <message>
        <source>Where they go.</source>
        <translation>Où elles vont.</translation>
    </message>
    <message>
        <source>Whether all teams set out together.</source>
        <translation>Si toutes les équipes partent ensemble.</translation>
    </message>
    <message>
        <source>Whether pages stand upright or lie on their long side.</source>
        <translation>Si les pages sont debout ou couchées.</translation>
    </message>
    <message>
        <source>Which columns hold the election's counts; found by their names.</source>
        <translation>Les colonnes qui portent les effectifs de l'élection ; trouvées d'après leur nom.</translation>
    </message>
    <message>
        <source>Which of its layers?</source>
        <translation>Laquelle de ses couches ?</translation>
    </message>
    <message>
        <source>Whole households</source>
        <translation>Ménages entiers</translation>
    </message>
    <message>
        <source>Whole stations only</source>
        <translation>Bureaux de vote entiers seulement</translation>
    </message>
    <message>
        <source>Whom to call on the way.</source>
        <translation>Qui appeler en route.</translation>
    </message>
    <message>
        <source>Whose field names are looked for.</source>
        <translation>La source dont on cherche les noms de champs.</translation>
    </message>
    <message>
        <source>With their levels, dwellings and use where known (BD TOPO, OpenStreetMap). Sheds and shops have none.</source>
        <translation>Avec leurs niveaux, logements et usage s'ils sont connus (BD TOPO, OpenStreetMap). Les remises et les commerces n'en ont pas.</translation>
    </message>
    <message>
        <source>Without steps</source>
        <translation>Sans escaliers</translation>
    </message>
    <message>
        <source>Without them every door counts the same: go on to the loops.</source>
        <translation>Sans eux, chaque porte compte autant : passez aux boucles.</translation>
    </message>
    <message>
        <source>Worth of a door (1 = average)</source>
        <translation>Valeur d'une porte (1 = moyenne)</translation>
    </message>
    <message>
        <source>Writes each team's walk, its steps as way points, into files named after the teams: GPX (with OsmAnd's colours and arrows), KML and GeoJSON. A zip takes them all, and other files such as the packets with them.</source>
        <translation>Écrit la tournée de chaque équipe, ses étapes en points de passage, dans des fichiers qui portent le nom des équipes : GPX (avec les couleurs et flèches d'OsmAnd), KML et GeoJSON. Un zip les réunit, avec d'autres fichiers tels que les dossiers d'équipe.</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <source>about {score:.0f} (about {doors:.0f} doors)</source>
        <translation>environ {score:.0f} (environ {doors:.0f} portes)</translation>
    </message>
    <message>
        <source>about {score:.0f} (about {doors:.0f} voters)</source>
        <translation>environ {score:.0f} (environ {doors:.0f} électeurs)</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adresses</translation>
    </message>
    <message>
        <source>addresses, each the same</source>
        <translation>adresses, toutes égales</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>avancé</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>area</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>le temps qu'il faut</translation>
    </message>
    <message>
        <source>asked for another time; write the door on the come-back list</source>
        <translation>a demandé qu'on repasse ; noter la porte sur la liste des portes à revoir</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>candidate or list</source>
        <translation>candidat ou liste</translation>
    </message>
    <message>
        <source>choosing targets, planning loops</source>
        <translation>choisir les cibles, planifier les boucles</translation>
    </message>
    <message>
        <source>come-back list</source>
        <translation>portes à revoir</translation>
    </message>
    <message>
        <source>communes</source>
        <translation>communes</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>coordinateur</translation>
    </message>
    <message>
        <source>coordinator's sheet</source>
        <translation>feuille du coordinateur</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>couverture</translation>
    </message>
    <message>
        <source>does not want to talk</source>
        <translation>ne souhaite pas parler</translation>
    </message>
    <message>
        <source>doors</source>
        <translation>portes</translation>
    </message>
    <message>
        <source>doors of a loop</source>
        <translation>portes d'une boucle</translation>
    </message>
    <message>
        <source>doors of the addresses</source>
        <translation>portes des adresses</translation>
    </message>
    <message>
        <source>end of street</source>
        <translation>fin de rue</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>depuis {start}</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>va à</translation>
    </message>
    <message>
        <source>households in flats</source>
        <translation>ménages en immeuble</translation>
    </message>
    <message>
        <source>households of five and more</source>
        <translation>ménages de cinq personnes et plus</translation>
    </message>
    <message>
        <source>households of one person</source>
        <translation>ménages d'une personne</translation>
    </message>
    <message>
        <source>households of the tiles</source>
        <translation>ménages des carreaux</translation>
    </message>
    <message>
        <source>households that own their home</source>
        <translation>ménages propriétaires de leur logement</translation>
    </message>
    <message>
        <source>importing and downloading streets</source>
        <translation>importer et télécharger les rues</translation>
    </message>
    <message>
        <source>its dwellings, where known</source>
        <translation>ses logements, s'ils sont connus</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>longitude, latitude</source>
        <translation>longitude, latitude</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>cartes</translation>
    </message>
    <message>
        <source>modelling turnout and support</source>
        <translation>modéliser participation et soutien</translation>
    </message>
    <message>
        <source>near {street}</source>
        <translation>près de {street}</translation>
    </message>
    <message>
        <source>next stretch</source>
        <translation>portion suivante</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>nobody opened</source>
        <translation>personne n'a ouvert</translation>
    </message>
    <message>
        <source>observed, %</source>
        <translation>observé, %</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>vue d'ensemble</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>party, where the results name it</source>
        <translation>parti, si les résultats l'indiquent</translation>
    </message>
    <message>
        <source>people aged 18 to 24</source>
        <translation>habitants de 18 à 24 ans</translation>
    </message>
    <message>
        <source>people aged 25 to 39</source>
        <translation>habitants de 25 à 39 ans</translation>
    </message>
    <message>
        <source>people aged 65 and over</source>
        <translation>habitants de 65 ans et plus</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planifiée</translation>
    </message>
    <message>
        <source>planned before</source>
        <translation>déjà planifiée</translation>
    </message>
    <message>
        <source>poor households</source>
        <translation>ménages pauvres</translation>
    </message>
    <message>
        <source>predicted, %</source>
        <translation>prédit, %</translation>
    </message>
    <message>
        <source>printing packets (QR codes)</source>
        <translation>imprimer les dossiers d'équipe (QR codes)</translation>
    </message>
    <message>
        <source>reading OpenStreetMap files</source>
        <translation>lire les fichiers OpenStreetMap</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>score</source>
        <translation>note</translation>
    </message>
    <message>
        <source>script and outcomes</source>
        <translation>argumentaire et résultats</translation>
    </message>
    <message>
        <source>single-parent households</source>
        <translation>familles monoparentales</translation>
    </message>
    <message>
        <source>social housing</source>
        <translation>logements sociaux</translation>
    </message>
    <message>
        <source>somebody talked with us</source>
        <translation>quelqu'un nous a parlé</translation>
    </message>
    <message>
        <source>stations</source>
        <translation>bureaux de vote</translation>
    </message>
    <message>
        <source>streets</source>
        <translation>rues</translation>
    </message>
    <message>
        <source>streets, doors, targets, loops, the sample town</source>
        <translation>rues, portes, cibles, boucles, ville d'exemple</translation>
    </message>
    <message>
        <source>support</source>
        <translation>soutien</translation>
    </message>
    <message>
        <source>tally sheet</source>
        <translation>feuille de pointage</translation>
    </message>
    <message>
        <source>the campaign's area, or what the map shows</source>
        <translation>la zone de la campagne, ou ce que montre la carte</translation>
    </message>
    <message>
        <source>the door could not be reached</source>
        <translation>la porte n'était pas accessible</translation>
    </message>
    <message>
        <source>the layer</source>
        <translation>la couche</translation>
    </message>
    <message>
        <source>the layer of stations</source>
        <translation>la couche des bureaux de vote</translation>
    </message>
    <message>
        <source>the layer of tiles</source>
        <translation>la couche des carreaux</translation>
    </message>
    <message>
        <source>the one that fits best</source>
        <translation>celui qui convient le mieux</translation>
    </message>
    <message>
        <source>the same as any other</source>
        <translation>le même que toute autre</translation>
    </message>
    <message>
        <source>the table of results</source>
        <translation>la table des résultats</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>carreaux</translation>
    </message>
    <message>
        <source>time of a loop</source>
        <translation>temps d'une boucle</translation>
    </message>
    <message>
        <source>to {end}</source>
        <translation>vers {end}</translation>
    </message>
    <message>
        <source>turnout</source>
        <translation>participation</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>unnamed way</source>
        <translation>voie sans nom</translation>
    </message>
    <message>
        <source>walk list</source>
        <translation>feuille de route</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{bounds} is no area: give west, south, east, north in degrees.</source>
        <translation>{bounds} n'est pas une zone : donnez ouest, sud, est, nord en degrés.</translation>
    </message>
    <message>
        <source>{count} addresses are on no street.</source>
        <translation>{count} adresses ne sont sur aucune rue.</translation>
    </message>
    <message>
        <source>{count} addresses of “{path}” have no coordinates and are left out.</source>
        <translation>{count} adresses de « {path} » n'ont pas de coordonnées et sont écartées.</translation>
    </message>
    <message>
        <source>{count} addresses: {named} on a street of their own name, {near} on the nearest, {far} out of reach.</source>
        <translation>{count} adresses : {named} sur une rue de leur nom, {near} sur la plus proche, {far} hors de portée.</translation>
    </message>
    <message>
        <source>{count} areas are approximate, drawn around addresses.</source>
        <translation>{count} zones sont approximatives, tracées autour d'adresses.</translation>
    </message>
    <message>
        <source>{count} areas are drawn from {points} addresses; they are approximate.</source>
        <translation>{count} zones sont tracées d'après {points} adresses ; elles sont approximatives.</translation>
    </message>
    <message>
        <source>{count} areas cannot be drawn from {there} with households: draw at least 1 and fewer than these.</source>
        <translation>{count} zones ne peuvent pas être tirées parmi {there} qui ont des ménages : tirez-en au moins 1 et moins que celles-ci.</translation>
    </message>
    <message>
        <source>{count} areas with {doors:.0f} doors are scored.</source>
        <translation>{count} zones avec {doors:.0f} portes sont évaluées.</translation>
    </message>
    <message>
        <source>{count} areas without households are never drawn.</source>
        <translation>{count} zones sans ménages ne sont jamais tirées.</translation>
    </message>
    <message>
        <source>{count} doors</source>
        <translation>{count} portes</translation>
    </message>
    <message>
        <source>{count} features have no geometry.</source>
        <translation>{count} entités n'ont pas de géométrie.</translation>
    </message>
    <message>
        <source>{count} files in {folder}.</source>
        <translation>{count} fichiers dans {folder}.</translation>
    </message>
    <message>
        <source>{count} geometries are invalid.</source>
        <translation>{count} géométries sont invalides.</translation>
    </message>
    <message>
        <source>{count} households ({share} %) lie outside all stations.</source>
        <translation>{count} ménages ({share} %) sont hors de tout bureau de vote.</translation>
    </message>
    <message>
        <source>{count} ids stand more than once.</source>
        <translation>{count} identifiants figurent plus d'une fois.</translation>
    </message>
    <message>
        <source>{count} interviews are worth {effective:.0f} equal ones; the weights stretch the margins of error by {wider:.0f} %.</source>
        <translation>{count} entretiens en valent {effective:.0f} égaux ; les poids élargissent les marges d'erreur de {wider:.0f} %.</translation>
    </message>
    <message>
        <source>{count} invalid geometries of the {name} were mended.</source>
        <translation>{count} géométries invalides de la couche {name} ont été réparées.</translation>
    </message>
    <message>
        <source>{count} invalid polygons were mended: {reason}.</source>
        <translation>{count} polygones invalides ont été réparés : {reason}.</translation>
    </message>
    <message>
        <source>{count} of them join only once ids are normalised (zeros, separators).</source>
        <translation>{count} d'entre eux ne se joignent qu'une fois les identifiants normalisés (zéros, séparateurs).</translation>
    </message>
    <message>
        <source>{count} of {all} stations have results.</source>
        <translation>{count} bureaux de vote sur {all} ont des résultats.</translation>
    </message>
    <message>
        <source>{count} of {all} stations lie beyond the tiles: {sample}.</source>
        <translation>{count} bureaux de vote sur {all} sont au-delà des carreaux : {sample}.</translation>
    </message>
    <message>
        <source>{count} of {all} stations meet no tile inside the outline; their votes go nowhere: {sample}.</source>
        <translation>{count} bureaux de vote sur {all} ne rencontrent aucun carreau dans le contour ; leurs voix ne vont nulle part : {sample}.</translation>
    </message>
    <message>
        <source>{count} of {all} tiles have no station; they bring nothing up: {sample}.</source>
        <translation>{count} carreaux sur {all} n'ont pas de bureau de vote ; ils n'y apportent rien : {sample}.</translation>
    </message>
    <message>
        <source>{count} pages.</source>
        <translation>{count} pages.</translation>
    </message>
    <message>
        <source>{count} pairs of areas are the same and were left so, look at them: {sample}.</source>
        <translation>{count} paires de zones sont identiques et ont été laissées ainsi, regardez-les : {sample}.</translation>
    </message>
    <message>
        <source>{count} pairs of areas overlap; what they share went to the smaller one: {sample}.</source>
        <translation>{count} paires de zones se chevauchent ; ce qu'elles partagent est allé à la plus petite : {sample}.</translation>
    </message>
    <message>
        <source>{count} pairs of stations overlap.</source>
        <translation>{count} paires de bureaux de vote se chevauchent.</translation>
    </message>
    <message>
        <source>{count} pieces of sidewalks and crossings are folded into their streets.</source>
        <translation>{count} morceaux de trottoirs et de passages piétons sont rattachés à leur rue.</translation>
    </message>
    <message>
        <source>{count} points without id, or with a doubtful place, are left out.</source>
        <translation>{count} points sans identifiant, ou mal situés, sont écartés.</translation>
    </message>
    <message>
        <source>{count} polling places.</source>
        <translation>{count} lieux de vote.</translation>
    </message>
    <message>
        <source>{count} polling stations are left out of the model: half of their area has no tiles.</source>
        <translation>{count} bureaux de vote sont laissés hors du modèle : la moitié de leur surface n'a pas de carreaux.</translation>
    </message>
    <message>
        <source>{count} polling stations count more votes than voters; their rates are cut at 100 %.</source>
        <translation>{count} bureaux de vote comptent plus de voix que d'électeurs ; leurs taux sont ramenés à 100 %.</translation>
    </message>
    <message>
        <source>{count} polling stations have no usable results; they take the mean of the others.</source>
        <translation>{count} bureaux de vote n'ont pas de résultats utilisables ; ils prennent la moyenne des autres.</translation>
    </message>
    <message>
        <source>{count} polling stations have results.</source>
        <translation>{count} bureaux de vote ont des résultats.</translation>
    </message>
    <message>
        <source>{count} results belong to no station: {sample}.</source>
        <translation>{count} résultats n'appartiennent à aucun bureau de vote : {sample}.</translation>
    </message>
    <message>
        <source>{count} stations are few for {features} features: trust the direction of an effect only where its interval leaves out zero, and its size not at all.</source>
        <translation>{count} bureaux de vote sont peu pour {features} variables : ne vous fiez au sens d'un effet que si son intervalle exclut zéro, et à son ampleur pas du tout.</translation>
    </message>
    <message>
        <source>{count} stations do not add up: blank + spoilt + valid ≠ voted.</source>
        <translation>{count} bureaux de vote ne s'additionnent pas : blancs + nuls + exprimés ≠ votants.</translation>
    </message>
    <message>
        <source>{count} stations have more votes for lists than valid votes.</source>
        <translation>{count} bureaux de vote ont plus de voix de listes que d'exprimés.</translation>
    </message>
    <message>
        <source>{count} stations have more votes than registered voters.</source>
        <translation>{count} bureaux de vote ont plus de votants que d'inscrits.</translation>
    </message>
    <message>
        <source>{count} stations have negative counts.</source>
        <translation>{count} bureaux de vote ont des effectifs négatifs.</translation>
    </message>
    <message>
        <source>{count} stations have no point in any commune and get no area: {sample}.</source>
        <translation>{count} bureaux de vote n'ont de point dans aucune commune et ne reçoivent pas de contour : {sample}.</translation>
    </message>
    <message>
        <source>{count} stations have no registered voter.</source>
        <translation>{count} bureaux de vote n'ont aucun inscrit.</translation>
    </message>
    <message>
        <source>{count} stations have no results.</source>
        <translation>{count} bureaux de vote n'ont pas de résultats.</translation>
    </message>
    <message>
        <source>{count} stations have no results: {sample}.</source>
        <translation>{count} bureaux de vote n'ont pas de résultats : {sample}.</translation>
    </message>
    <message>
        <source>{count} stations have several areas, which share the votes by their size: {sample}.</source>
        <translation>{count} bureaux de vote ont plusieurs zones, qui se partagent les voix selon leur taille : {sample}.</translation>
    </message>
    <message>
        <source>{count} stations have several areas, which were put together: {sample}.</source>
        <translation>{count} bureaux de vote ont plusieurs zones, qui ont été réunies : {sample}.</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} étapes</translation>
    </message>
    <message>
        <source>{count} street segments</source>
        <translation>{count} tronçons de rue</translation>
    </message>
    <message>
        <source>{count} street segments.</source>
        <translation>{count} tronçons de rue.</translation>
    </message>
    <message>
        <source>{count} streets to canvass cannot be walked to from the others.</source>
        <translation>{count} rues à démarcher ne sont pas accessibles à pied depuis les autres.</translation>
    </message>
    <message>
        <source>{count} streets with {doors} doors cannot be walked to from the start; they are left out: {ids}.</source>
        <translation>{count} rues avec {doors} portes ne sont pas accessibles à pied depuis le départ ; elles sont écartées : {ids}.</translation>
    </message>
    <message>
        <source>{count} streets with {doors} doors take longer than a team's {minutes} minutes; they are left out: {ids}. Cut them into pieces (Spread doors does), or give more time.</source>
        <translation>{count} rues avec {doors} portes prennent plus que les {minutes} minutes d'une équipe ; elles sont écartées : {ids}. Coupez-les en morceaux (« Répartir les portes » le fait), ou donnez plus de temps.</translation>
    </message>
    <message>
        <source>{count} targets are no walkable segments of the streets (such as {example}): choose targets again.</source>
        <translation>{count} cibles ne sont pas des tronçons praticables des rues (par exemple {example}) : choisissez de nouveau les cibles.</translation>
    </message>
    <message>
        <source>{count} targets with {doors} doors cannot be walked to from the start; no team has them: {ids}.</source>
        <translation>{count} cibles avec {doors} portes ne sont pas accessibles à pied depuis le départ ; aucune équipe ne les a : {ids}.</translation>
    </message>
    <message>
        <source>{count} teams</source>
        <translation>{count} équipes</translation>
    </message>
    <message>
        <source>{count} tiles ({households:.0f} households) have no street inside: they went to the nearest one, up to {metres:.0f} m away; {outside} of them lie outside the streets' extent.</source>
        <translation>{count} carreaux ({households:.0f} ménages) ne contiennent aucune rue : ils sont allés à la plus proche, jusqu'à {metres:.0f} m ; {outside} d'entre eux sont hors de l'emprise des rues.</translation>
    </message>
    <message>
        <source>{count} tiles ({share} %) are imputed: their figures, inhabitants apart, are a larger group's.</source>
        <translation>{count} carreaux ({share} %) sont imputés : leurs chiffres, hors habitants, sont ceux d'un groupe plus grand.</translation>
    </message>
    <message>
        <source>{count} tiles are imputed: they have fewer than 11 households, and all their figures but the number of persons are a larger group's. Read groups of them, never one alone.</source>
        <translation>{count} carreaux sont imputés : ils ont moins de 11 ménages, et tous leurs chiffres sauf le nombre d'habitants sont ceux d'un groupe plus grand. Lisez-en des groupes, jamais un seul.</translation>
    </message>
    <message>
        <source>{count} tiles have fewer than 0 households: mend the field “households”.</source>
        <translation>{count} carreaux ont moins de 0 ménage : corrigez le champ « households ».</translation>
    </message>
    <message>
        <source>{count} tiles have negative counts, taken as 0.</source>
        <translation>{count} carreaux ont des effectifs négatifs, pris comme 0.</translation>
    </message>
    <message>
        <source>{count} tiles with {doors} doors lie in no polling station; their score is 0.</source>
        <translation>{count} carreaux avec {doors} portes ne sont dans aucun bureau de vote ; leur note est 0.</translation>
    </message>
    <message>
        <source>{count} tiles with {households} households have no street to canvass.</source>
        <translation>{count} carreaux avec {households} ménages n'ont aucune rue à démarcher.</translation>
    </message>
    <message>
        <source>{count} tiles with {persons} persons in {households} households.</source>
        <translation>{count} carreaux avec {persons} habitants dans {households} ménages.</translation>
    </message>
    <message>
        <source>{errors} errors, {warnings} warnings.</source>
        <translation>{errors} erreurs, {warnings} avertissements.</translation>
    </message>
    <message>
        <source>{features} go together so closely that their effects cannot be told apart.</source>
        <translation>{features} vont si étroitement ensemble que leurs effets ne se distinguent pas.</translation>
    </message>
    <message>
        <source>{feature} is left out: it is the same everywhere or follows from the other features.</source>
        <translation>{feature} est laissée de côté : elle est partout la même ou découle des autres variables.</translation>
    </message>
    <message>
        <source>{folder} has {free} MB free, but {needed} MB are to be written: make space, or choose another.</source>
        <translation>{folder} a {free} Mo libres, mais il faut en écrire {needed} Mo : faites de la place, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{folder} holds a campaign already: open it, or choose another folder.</source>
        <translation>{folder} contient déjà une campagne : ouvrez-la, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>{households:.0f} households of {tiles} tiles are on the streets, {by_address} tiles' by address.</source>
        <translation>{households:.0f} ménages de {tiles} carreaux sont sur les rues, ceux de {by_address} carreaux par adresse.</translation>
    </message>
    <message>
        <source>{layer} cannot be edited: is its file open elsewhere, or read-only?</source>
        <translation>{layer} ne peut pas être modifiée : son fichier est-il ouvert ailleurs, ou en lecture seule ?</translation>
    </message>
    <message>
        <source>{layer} cannot be saved: {reason}</source>
        <translation>{layer} ne peut pas être enregistrée : {reason}</translation>
    </message>
    <message>
        <source>{layer} could not be written: {reason}</source>
        <translation>{layer} n'a pas pu être écrite : {reason}</translation>
    </message>
    <message>
        <source>{layer} has changes that are not saved: save or discard them first.</source>
        <translation>{layer} a des modifications non enregistrées : enregistrez-les ou abandonnez-les d'abord.</translation>
    </message>
    <message>
        <source>{layer} has no coordinate reference system: set it in the layer's properties, then run again.</source>
        <translation>{layer} n'a pas de système de coordonnées de référence : définissez-le dans les propriétés de la couche, puis relancez.</translation>
    </message>
    <message>
        <source>{layer} has no shapes, only a table: choose a layer with a geometry.</source>
        <translation>{layer} n'a pas de géométrie, ce n'est qu'une table : choisissez une couche avec géométrie.</translation>
    </message>
    <message>
        <source>{layer} is empty: it has no feature with a shape.</source>
        <translation>{layer} est vide : aucune de ses entités n'a de géométrie.</translation>
    </message>
    <message>
        <source>{layer} is no census grid of INSEE; its fields are {fields}. Use “Map fields” to say which of them counts persons and households.</source>
        <translation>{layer} n'est pas une grille de recensement de l'INSEE ; ses champs sont {fields}. Avec « Faire correspondre les champs », dites lesquels comptent les habitants et les ménages.</translation>
    </message>
    <message>
        <source>{layer}: not there yet</source>
        <translation>{layer} : pas encore là</translation>
    </message>
    <message>
        <source>{layer}: older than its data ({newer} changed since)</source>
        <translation>{layer} : à refaire ({newer}, modification depuis)</translation>
    </message>
    <message>
        <source>{layer}: ready</source>
        <translation>{layer} : en place</translation>
    </message>
    <message>
        <source>{layer}: {count} features have no shape and are left out.</source>
        <translation>{layer} : {count} entités n'ont pas de géométrie et sont écartées.</translation>
    </message>
    <message>
        <source>{length} km</source>
        <translation>{length} km</translation>
    </message>
    <message>
        <source>{lon}, {lat} is no place on the map: give the longitude, then the latitude.</source>
        <translation>{lon}, {lat} n'est pas un lieu de la carte : donnez la longitude, puis la latitude.</translation>
    </message>
    <message>
        <source>{metres} metres a door is not possible: give a length above 0.</source>
        <translation>{metres} mètres par porte n'est pas possible : donnez une longueur supérieure à 0.</translation>
    </message>
    <message>
        <source>{name} ({number} of {count})</source>
        <translation>{name} ({number} sur {count})</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{parameter} needs {width} values a row ({headers}), and has {count} in all.</source>
        <translation>{parameter} demande {width} valeurs par ligne ({headers}), et en a {count} en tout.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): check its permissions.</source>
        <translation>Impossible d'ouvrir {path} ({reason}) : vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>Impossible de lire {path} ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read as a census table ({reason}).</source>
        <translation>Impossible de lire {path} comme table de recensement ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read as a layer: it is damaged or of another kind. Get the file again.</source>
        <translation>Impossible de lire {path} comme couche : le fichier est endommagé ou d'une autre sorte. Procurez-vous-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}.</source>
        <translation>Impossible de lire ou d'écrire {path} : {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>Impossible de lire {path} : {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: close it where it is open, then print again.</source>
        <translation>Impossible de remplacer {path} : fermez-le là où il est ouvert, puis imprimez de nouveau.</translation>
    </message>
    <message>
        <source>{path} cannot be unpacked ({reason}): get the file again, or unpack it yourself.</source>
        <translation>Impossible de décompresser {path} ({reason}) : procurez-vous le fichier de nouveau, ou décompressez-le vous-même.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): choose another folder.</source>
        <translation>Impossible d'écrire {path} ({reason}) : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} cannot be written: is the folder writable, and is there room on the disk?</source>
        <translation>Impossible d'écrire {path} : peut-on écrire dans le dossier, et y a-t-il de la place sur le disque ?</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no such folder. Make it first.</source>
        <translation>Impossible d'écrire {path} : ce dossier n'existe pas. Créez-le d'abord.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>Impossible d'écrire {path} : {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason} Is there space on the disk?</source>
        <translation>Impossible d'écrire {path} : {reason} Y a-t-il de la place sur le disque ?</translation>
    </message>
    <message>
        <source>{path} could not be written whole: {found} of {count} features are in it. Is the disk full?</source>
        <translation>{path} n'a pas pu être écrit en entier : {found} entités sur {count} s'y trouvent. Le disque est-il plein ?</translation>
    </message>
    <message>
        <source>{path} does not exist: check the path.</source>
        <translation>{path} n'existe pas : vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{path} has column names but no row: download it again.</source>
        <translation>{path} a des noms de colonnes mais aucune ligne : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} has no column names in its first line.</source>
        <translation>{path} n'a pas de noms de colonnes en première ligne.</translation>
    </message>
    <message>
        <source>{path} has no column that names polling stations; its columns are: {columns}.</source>
        <translation>{path} n'a pas de colonne qui désigne les bureaux de vote ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no column with census cell ids ({expected}); its columns are: {columns}.</source>
        <translation>{path} n'a pas de colonne d'identifiants de carreaux ({expected}) ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no column with the votes of a list; its columns are: {columns}.</source>
        <translation>{path} n'a pas de colonne avec les voix d'une liste ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no column “{column}”; its columns are: {columns}.</source>
        <translation>{path} n'a pas de colonne « {column} » ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no columns of coordinates; its columns are: {columns}.</source>
        <translation>{path} n'a pas de colonnes de coordonnées ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no field “{field}”; it has: {fields}.</source>
        <translation>{path} n'a pas de champ « {field} » ; il a : {fields}.</translation>
    </message>
    <message>
        <source>{path} has no layer {layer}; its layers are: {layers}.</source>
        <translation>{path} n'a pas de couche {layer} ; ses couches sont : {layers}.</translation>
    </message>
    <message>
        <source>{path} has no row of the places that are asked for: take the file of their region.</source>
        <translation>{path} n'a aucune ligne des lieux demandés : prenez le fichier de leur région.</translation>
    </message>
    <message>
        <source>{path} has no row of these communes: take the file of their region.</source>
        <translation>{path} n'a aucune ligne de ces communes : prenez le fichier de leur région.</translation>
    </message>
    <message>
        <source>{path} has no row with coordinates.</source>
        <translation>{path} n'a aucune ligne avec des coordonnées.</translation>
    </message>
    <message>
        <source>{path} has no row: choose another file or layer.</source>
        <translation>{path} n'a aucune ligne : choisissez un autre fichier ou une autre couche.</translation>
    </message>
    <message>
        <source>{path} has no row: choose another layer.</source>
        <translation>{path} n'a aucune ligne : choisissez une autre couche.</translation>
    </message>
    <message>
        <source>{path} has votes but no column that says whose; its columns are: {columns}.</source>
        <translation>{path} a des voix mais aucune colonne qui dise à qui elles vont ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
        <source>{path} holds no table or layer, only {names}: unpack it and choose the file.</source>
        <translation>{path} ne contient ni table ni couche, seulement {names} : décompressez-le et choisissez le fichier.</translation>
    </message>
    <message>
        <source>{path} holds several files: unpack it and choose one of {names}.</source>
        <translation>{path} contient plusieurs fichiers : décompressez-le et choisissez parmi {names}.</translation>
    </message>
    <message>
        <source>{path} is a folder: choose a file in it.</source>
        <translation>{path} est un dossier : choisissez un fichier qu'il contient.</translation>
    </message>
    <message>
        <source>{path} is a {kind} file, not text: unpack it, or export it as CSV.</source>
        <translation>{path} est un fichier {kind}, pas du texte : décompressez-le, ou exportez-le en CSV.</translation>
    </message>
    <message>
        <source>{path} is cut short: it was not copied or downloaded whole. Get the file again.</source>
        <translation>{path} est tronqué : il n'a pas été copié ou téléchargé en entier. Procurez-vous le fichier de nouveau.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}): download it again.</source>
        <translation>{path} est endommagé ({reason}) : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is damaged after line {line} ({reason}): download it again.</source>
        <translation>{path} est endommagé après la ligne {line} ({reason}) : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is empty: download or export it again.</source>
        <translation>{path} est vide : téléchargez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is empty: get the file again.</source>
        <translation>{path} est vide : procurez-vous le fichier de nouveau.</translation>
    </message>
    <message>
        <source>{path} is not a text file: export it as CSV.</source>
        <translation>{path} n'est pas un fichier texte : exportez-le en CSV.</translation>
    </message>
    <message>
        <source>{path} is not to be trusted: its file {name} would land outside the folder it is unpacked into. Nothing was unpacked; get the archive from its source.</source>
        <translation>{path} n'est pas digne de confiance : son fichier {name} sortirait du dossier de décompression. Rien n'a été décompressé ; reprenez l'archive à sa source.</translation>
    </message>
    <message>
        <source>{path} lacks age bands: all persons count as adults.</source>
        <translation>{path} n'a pas de tranches d'âge : tous les habitants comptent comme adultes.</translation>
    </message>
    <message>
        <source>{path} mixes grids in several CRS ({codes}): give one territory at a time.</source>
        <translation>{path} mélange des grilles dans plusieurs SCR ({codes}) : donnez un seul territoire à la fois.</translation>
    </message>
    <message>
        <source>{path} names {count} candidates: add votes up by party, or keep your communes only.</source>
        <translation>{path} désigne {count} candidats : additionnez les voix par parti, ou ne gardez que vos communes.</translation>
    </message>
    <message>
        <source>{path} takes {size} MB unpacked, but only {free} MB are free in {folder}: make space there.</source>
        <translation>{path} prend {size} Mo une fois décompressé, mais il n'y a que {free} Mo libres dans {folder} : faites-y de la place.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the row ends too early, after {count} columns; mend or delete it.</source>
        <translation>{path}, ligne {line} : la ligne s'arrête trop tôt, après {count} colonnes ; corrigez-la ou supprimez-la.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the row ends too early; download the file again.</source>
        <translation>{path}, ligne {line} : la ligne s'arrête trop tôt ; téléchargez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {count} columns instead of {expected}; mend or delete the line.</source>
        <translation>{path}, ligne {line} : {count} colonnes au lieu de {expected} ; corrigez ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>{path}: coordinates such as {x}, {y} are no degrees of longitude and latitude; open it in QGIS as delimited text with its CRS, and give the layer.</source>
        <translation>{path} : des coordonnées telles que {x}, {y} ne sont pas des degrés de longitude et de latitude ; ouvrez-le dans QGIS comme texte délimité avec son SCR, et fournissez la couche.</translation>
    </message>
    <message>
        <source>{path}: reading Parquet needs the package pyarrow (pip install pyarrow); or export it as CSV.</source>
        <translation>{path} : lire le Parquet demande le paquet pyarrow (pip install pyarrow) ; ou exportez-le en CSV.</translation>
    </message>
    <message>
        <source>{path}: row {row} has no GeoJSON geometry but “{value}”.</source>
        <translation>{path} : la ligne {row} n'a pas de géométrie GeoJSON mais « {value} ».</translation>
    </message>
    <message>
        <source>{path}: {count} cells stand twice ({example}…); the first of each is kept.</source>
        <translation>{path} : {count} carreaux figurent deux fois ({example}…) ; le premier de chacun est gardé.</translation>
    </message>
    <message>
        <source>{path}: {count} rows have no coordinates and are left out.</source>
        <translation>{path} : {count} lignes n'ont pas de coordonnées et sont écartées.</translation>
    </message>
    <message>
        <source>{path}: {count} rows name no station and are left out.</source>
        <translation>{path} : {count} lignes ne désignent aucun bureau de vote et sont écartées.</translation>
    </message>
    <message>
        <source>{path}: {count} stations have more votes than registered voters ({sample}); check them.</source>
        <translation>{path} : {count} bureaux de vote ont plus de votants que d'inscrits ({sample}) ; vérifiez-les.</translation>
    </message>
    <message>
        <source>{path}: {count} stations have negative counts ({sample}), taken as 0.</source>
        <translation>{path} : {count} bureaux de vote ont des effectifs négatifs ({sample}), pris comme 0.</translation>
    </message>
    <message>
        <source>{path}: {count} stations stand twice ({sample}); equal rows are counted once, others added up.</source>
        <translation>{path} : {count} bureaux de vote figurent deux fois ({sample}) ; les lignes égales sont comptées une fois, les autres additionnées.</translation>
    </message>
    <message>
        <source>{path}: {count} tiles have negative or missing {column}, taken as 0.</source>
        <translation>{path} : {count} carreaux ont {column} négatif ou absent, pris comme 0.</translation>
    </message>
    <message>
        <source>{path}: “{value}” in column {column} is no number (row {row}); mend it, or choose another column.</source>
        <translation>{path} : « {value} » dans la colonne {column} n'est pas un nombre (ligne {row}) ; corrigez-le, ou choisissez une autre colonne.</translation>
    </message>
    <message>
        <source>{path}: “{value}” is no census cell id ({count} rows like it); ids look like {example}.</source>
        <translation>{path} : « {value} » n'est pas un identifiant de carreau ({count} lignes de ce genre) ; un identifiant est de la forme {example}.</translation>
    </message>
    <message>
        <source>{result} is older than {newer}: make it again.</source>
        <translation>{result} : plus ancien que {newer}, refaites cette couche.</translation>
    </message>
    <message>
        <source>{score:.0f} ({doors:.0f} doors)</source>
        <translation>{score:.0f} ({doors:.0f} portes)</translation>
    </message>
    <message>
        <source>{score:.0f} ({doors:.0f} voters)</source>
        <translation>{score:.0f} ({doors:.0f} électeurs)</translation>
    </message>
    <message>
        <source>{segments} streets with {doors} doors fit into {teams} teams x {minutes} minutes; {left} streets with {left_doors} doors stay out, which would take {hours:.0f} hours more ({more} teams).</source>
        <translation>{segments} rues avec {doors} portes tiennent dans {teams} équipes x {minutes} minutes ; {left} rues avec {left_doors} portes restent dehors et demanderaient {hours:.0f} heures de plus ({more} équipes).</translation>
    </message>
    <message>
        <source>{source} has neither a tile_id nor a station_id: import the tiles or stations first.</source>
        <translation>{source} n'a ni tile_id ni station_id : importez d'abord les carreaux ou les bureaux de vote.</translation>
    </message>
    <message>
        <source>{source} has no field segment_id; its fields are {fields}.</source>
        <translation>{source} n'a pas de champ segment_id ; ses champs sont {fields}.</translation>
    </message>
    <message>
        <source>{source} is not a layer of {layer}: it lacks the fields {missing}; its fields are {fields}.</source>
        <translation>{source} n'est pas une couche « {layer} » : il lui manque les champs {missing} ; ses champs sont {fields}.</translation>
    </message>
    <message>
        <source>{start} → {end}</source>
        <translation>{start} → {end}</translation>
    </message>
    <message>
        <source>{street} (continued)</source>
        <translation>{street} (suite)</translation>
    </message>
    <message>
        <source>{street} done</source>
        <translation>{street} faite</translation>
    </message>
    <message>
        <source>{street} is now with {team}.</source>
        <translation>{street} revient à {team}.</translation>
    </message>
    <message>
        <source>{street} not done</source>
        <translation>{street} non faite</translation>
    </message>
    <message>
        <source>{street} to {team}</source>
        <translation>{street} à {team}</translation>
    </message>
    <message>
        <source>{street}: marked as done; “Replan” leaves it out.</source>
        <translation>{street} : marquée comme faite ; « Replanifier » la laisse de côté.</translation>
    </message>
    <message>
        <source>{street}: no longer marked as done.</source>
        <translation>{street} : n'est plus marquée comme faite.</translation>
    </message>
    <message>
        <source>{teams} loops; the longest takes {longest:.0f} min, no plan's can be under {bound:.0f} min.</source>
        <translation>{teams} boucles ; la plus longue prend {longest:.0f} min, aucun plan ne peut être sous {bound:.0f} min.</translation>
    </message>
    <message>
        <source>{teams} loops; the longest takes {longest:.0f} min.</source>
        <translation>{teams} boucles ; la plus longue prend {longest:.0f} min.</translation>
    </message>
    <message>
        <source>{teams} teams of {minutes} minutes: {hours:.0f} hours in all.</source>
        <translation>{teams} équipes de {minutes} minutes : {hours:.0f} heures en tout.</translation>
    </message>
    <message>
        <source>{teams} teams, as long as it takes.</source>
        <translation>{teams} équipes, le temps qu'il faut.</translation>
    </message>
    <message>
        <source>{team} changed</source>
        <translation>{team} modifiée</translation>
    </message>
    <message>
        <source>{team} is locked: take its lock off first.</source>
        <translation>{team} est verrouillée : ôtez d'abord son verrou.</translation>
    </message>
    <message>
        <source>{team} shares its streets with {other} now: {minutes:.0f} and {others:.0f} min.</source>
        <translation>{team} partage désormais ses rues avec {other} : {minutes:.0f} et {others:.0f} min.</translation>
    </message>
    <message>
        <source>{team} takes all streets of {other}: {minutes:.0f} min.</source>
        <translation>{team} prend toutes les rues de {other} : {minutes:.0f} min.</translation>
    </message>
    <message>
        <source>{team}, page {number} of {total}</source>
        <translation>{team}, page {number} sur {total}</translation>
    </message>
    <message>
        <source>{team}: {before:.0f} → {after:.0f} min</source>
        <translation>{team} : {before:.0f} → {after:.0f} min</translation>
    </message>
    <message>
        <source>{url} cannot be reached: check the network and the address, or use a file.</source>
        <translation>{url} est injoignable : vérifiez le réseau et l'adresse, ou prenez un fichier.</translation>
    </message>
    <message>
        <source>{url} did not answer with OpenStreetMap data: check the service's address.</source>
        <translation>{url} n'a pas répondu par des données OpenStreetMap : vérifiez l'adresse du service.</translation>
    </message>
    <message>
        <source>{url} did not answer with a place: check the service's address.</source>
        <translation>{url} n'a pas répondu par un lieu : vérifiez l'adresse du service.</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds:g} s: try later, or allow more time.</source>
        <translation>{url} n'a pas répondu en {seconds:g} s : réessayez plus tard, ou laissez plus de temps.</translation>
    </message>
    <message>
        <source>{url} gave up before the area was complete: choose a smaller area, or try later.</source>
        <translation>{url} a abandonné avant que la zone soit complète : choisissez une zone plus petite, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{url} refused ({code} {reason}): try later, or use another service.</source>
        <translation>{url} a refusé ({code} {reason}) : réessayez plus tard, ou prenez un autre service.</translation>
    </message>
    <message>
        <source>{variable}: {difference:+.1f} % of the whole (a random draw is off by {random:.1f} %).</source>
        <translation>{variable} : {difference:+.1f} % de l'ensemble (un tirage au hasard s'écarte de {random:.1f} %).</translation>
    </message>
    <message>
        <source>{what} Empty: found by its usual names.</source>
        <translation>{what} Vide : trouvé par ses noms habituels.</translation>
    </message>
    <message>
        <source>{what} must be more than zero, not {value}.</source>
        <translation>{what} : il faut plus que zéro, et non {value}.</translation>
    </message>
    <message>
        <source>{word}: {meaning}</source>
        <translation>{word} : {meaning}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as an OpenStreetMap file ({reason}): it is damaged, cut short or of another kind. Choose an .osm, .osm.gz, .osm.bz2 or .osm.pbf file, or download it again.</source>
        <translation>Impossible de lire « {path} » comme fichier OpenStreetMap ({reason}) : il est endommagé, tronqué ou d'une autre sorte. Choisissez un fichier .osm, .osm.gz, .osm.bz2 ou .osm.pbf, ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{path}” has latitudes above 90 degrees: are “{lon}” and “{lat}” swapped, or in metres?</source>
        <translation>« {path} » a des latitudes supérieures à 90 degrés : « {lon} » et « {lat} » sont-ils inversés, ou en mètres ?</translation>
    </message>
    <message>
        <source>“{path}” has no columns “lon” and “lat”: it has {columns}.</source>
        <translation>« {path} » n'a pas de colonnes « lon » et « lat » : il a {columns}.</translation>
    </message>
    <message>
        <source>“{path}” holds no house number and no building: take the streets alone, or another source.</source>
        <translation>« {path} » ne contient ni numéro ni bâtiment : prenez les rues seules, ou une autre source.</translation>
    </message>
    <message>
        <source>“{path}” holds no street that can be walked: choose an extract that covers the area.</source>
        <translation>« {path} » ne contient aucune rue praticable à pied : choisissez un extrait qui couvre la zone.</translation>
    </message>
    <message>
        <source>“{path}” is a folder: choose the file inside it.</source>
        <translation>« {path} » est un dossier : choisissez le fichier qu'il contient.</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({reason}): download it again.</source>
        <translation>« {path} » est endommagé ({reason}) : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{path}” is empty (0 bytes): download it again.</source>
        <translation>« {path} » est vide (0 octet) : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{role}” means nothing in a field mapping; use {roles}.</source>
        <translation>« {role} » ne veut rien dire dans une correspondance de champs ; employez {roles}.</translation>
    </message>
    <message>
        <source>“{step}” failed; its log says why.</source>
        <translation>« {step} » a échoué ; son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>“{text}” is no move: write the segment_id, an equals sign and the loop.</source>
        <translation>« {text} » n'est pas un changement : écrivez le segment_id, un signe égal et la boucle.</translation>
    </message>
    <message>
        <source>“{title}” is no expression: {reason}</source>
        <translation>« {title} » n'est pas une expression : {reason}</translation>
    </message>
    <message>
        <source>“{title}” names the field {field}, which the streets lack; their fields are {fields}.</source>
        <translation>« {title} » désigne le champ {field}, que les rues n'ont pas ; leurs champs sont {fields}.</translation>
    </message>
    <message>
        <source>✔ done already</source>
        <translation>✔ déjà fait</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>Canvass Planner needs Python packages that are not installed here. Without each of them, this does not work:</source>
        <translation>Canvass Planner a besoin de paquets Python qui ne sont pas installés ici. Sans chacun d'eux, ceci ne marche pas :</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Missing packages</source>
        <translation>Paquets manquants</translation>
    </message>
    <message>
        <source>Put the command on the clipboard.</source>
        <translation>Mettre la commande dans le presse-papiers.</translation>
    </message>
    <message>
        <source>See whether they are there now; QGIS need not be started again.</source>
        <translation>Voir s'ils sont là maintenant ; il n'est pas nécessaire de redémarrer QGIS.</translation>
    </message>
    <message>
        <source>The QGIS plugin QPIP installs them (Plugins, Manage and Install Plugins …). Or install them yourself:</source>
        <translation>L'extension QGIS QPIP les installe (Extensions, Installer/Gérer les extensions…). Ou installez-les vous-même :</translation>
    </message>
    <message>
        <source>The command that installs them and leaves QGIS's own packages as they are.</source>
        <translation>La commande qui les installe et laisse tels quels les paquets de QGIS.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
  <context>
    <name>Parcours</name>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the residence is not known or has no place</source>
      <translation>la commune de résidence n'est pas connue ou n'est pas localisée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no facility is given</source>
      <translation>aucun établissement n'est indiqué</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the facility is not among the facilities</source>
      <translation>l'établissement est absent de la couche des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no kind of care is known for this step</source>
      <translation>aucun type de soins n'est connu pour cette étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no facility offers this care</source>
      <translation>aucun établissement n'offre ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the facility used is not listed as offering this care</source>
      <translation>l'établissement fréquenté n'est pas donné comme offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the residence reaches no facility offering this care</source>
      <translation>la commune de résidence n'atteint aucun établissement offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no way leads from the residence to the facility used</source>
      <translation>aucun chemin ne mène de la commune de résidence à l'établissement fréquenté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass_rates.py" />
      <source>all</source>
      <translation>ensemble</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care.py" />
      <source>No facility offers “{kind}”; the kinds of care in the layer are: {kinds}.</source>
      <translation>Aucun établissement n'offre « {kind} » ; les types de soins de la couche sont : {kinds}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>ACTS_CAP must be at least ACTS_FLOOR, and neither below 0.</source>
      <translation>ACTS_CAP doit être au moins égal à ACTS_FLOOR, et ni l'un ni l'autre ne peut être négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>AGE_COEFFICIENTS has {given} numbers for {fields} fields of AGE_FIELDS; give one for each.</source>
      <translation>AGE_COEFFICIENTS compte {given} nombres pour {fields} champs dans AGE_FIELDS ; donnez-en un par champ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>AGE_COEFFICIENTS must be numbers of 0 or more.</source>
      <translation>AGE_COEFFICIENTS doit contenir des nombres positifs ou nuls.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>A field of AGE_FIELDS has a negative number of inhabitants.</source>
      <translation>Un champ de AGE_FIELDS contient un nombre d'habitants négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>The fields of AGE_FIELDS hold no inhabitants.</source>
      <translation>Les champs de AGE_FIELDS ne contiennent aucun habitant.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>“{value}” is no list of numbers for AGE_COEFFICIENTS; write one per field of AGE_FIELDS, for example 0.7,0.9,1.55.</source>
      <translation>« {value} » n'est pas une liste de nombres pour AGE_COEFFICIENTS ; écrivez-en un par champ de AGE_FIELDS, par exemple 0.7,0.9,1.55.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>population</source>
      <translation>population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>supply</source>
      <translation>offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>RAAM needs some population and some supply.</source>
      <translation>La méthode RAAM a besoin de population et d'offre de soins.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>The {name} of row {row} is negative or no number; it must be 0 or more.</source>
      <translation>Ligne {row} : valeur négative ou non numérique ({name}) ; elle doit être positive ou nulle.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>There is no method named {name}.</source>
      <translation>Il n'existe pas de méthode nommée {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>MAX_MINUTES must be above 0.</source>
      <translation>MAX_MINUTES doit être supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>TAU must be above 0 minutes.</source>
      <translation>TAU doit être supérieur à 0 minute.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>SIGMA must be above 0 minutes.</source>
      <translation>SIGMA doit être supérieur à 0 minute.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>not reached</source>
      <translation>hors d'atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>&gt; {minutes} min</source>
      <translation>&gt; {minutes} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>{low}–{high} min</source>
      <translation>{low}–{high} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>≤ {minutes} min</source>
      <translation>≤ {minutes} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>There is no classification method named {name}.</source>
      <translation>Il n'existe pas de méthode de discrétisation nommée {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The class thresholds must be minutes above 0, for example 15,30,45,60.</source>
      <translation>Les seuils des classes doivent être des minutes supérieures à 0, par exemple 15,30,45,60.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The class thresholds must rise and none may be there twice.</source>
      <translation>Les seuils des classes doivent être croissants, sans doublon.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The number of classes must be from 2 to {most}.</source>
      <translation>Le nombre de classes doit être compris entre 2 et {most}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>the facilities within {minutes} minutes are full</source>
      <translation>les établissements à {minutes} minutes ou moins sont complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>The order by field needs ORDER_FIELD.</source>
      <translation>L'ordre par champ demande ORDER_FIELD.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>The limits of MAX_MINUTES must be above 0 and rise, for example 30 or 30,60.</source>
      <translation>Les limites de MAX_MINUTES doivent être supérieures à 0 et croissantes, par exemple 30 ou 30,60.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>There is no order named {name}.</source>
      <translation>Il n'existe pas d'ordre nommé {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>“{value}” is no list of weights for {name}; write minutes and weight, for example {example}.</source>
      <translation>« {value} » n'est pas une liste de poids pour {name} ; écrivez minutes et poids, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>The steps of WEIGHTS must rise, for example {example}.</source>
      <translation>Les paliers de WEIGHTS doivent être croissants, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>The weights of WEIGHTS may not be negative, and one must be above 0.</source>
      <translation>Les poids de WEIGHTS ne peuvent pas être négatifs, et l'un au moins doit être supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/equilibrium.py" />
      <source>The equilibrium of RAAM could not be found (remaining gap {gap:.1e}); check the population and the capacity for values of very different sizes.</source>
      <translation>L'équilibre de RAAM n'a pas été trouvé (écart restant {gap:.1e}) ; vérifiez que la population et la capacité ne contiennent pas de valeurs d'ordres de grandeur très différents.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/inequality.py" />
      <source>No place has both a value and inhabitants; check SCORE, POPULATION.</source>
      <translation>Aucun lieu n'a à la fois une valeur et des habitants ; vérifiez SCORE et POPULATION.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/inequality.py" />
      <source>The values of SCORE must be 0 or more.</source>
      <translation>Les valeurs de SCORE doivent être positives ou nulles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/inequality.py" />
      <source>not stated</source>
      <translation>non renseigné</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/levels.py" />
      <source>The minutes of WITHIN_MINUTES must be above 0.</source>
      <translation>Les minutes de WITHIN_MINUTES doivent être supérieures à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>equal share</source>
      <translation>parts égales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>share of the population, from the lowest value</source>
      <translation>part de la population, de la valeur la plus faible à la plus forte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>share of the total</source>
      <translation>part du total</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>{type} — Gini {gini}, {people} inhab.</source>
      <translation>{type} — Gini {gini}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>None of the origins of the travel-time table is in the layer; check ORIGIN_FIELD and the field of the layer's codes.</source>
      <translation>Aucune origine de la table de temps de trajet n'est dans la couche ; vérifiez ORIGIN_FIELD et le champ des codes de la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>None of the destinations of the travel-time table is in the layer; check DEST_FIELD and the field of the layer's codes.</source>
      <translation>Aucune destination de la table de temps de trajet n'est dans la couche ; vérifiez DEST_FIELD et le champ des codes de la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>not in the travel-time table</source>
      <translation>absent de la table de temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/time_rows.py" />
      <source>no way between them</source>
      <translation>aucun chemin entre les deux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/time_rows.py" />
      <source>the destination: {reason}</source>
      <translation>destination : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>no destination within {minutes} minutes</source>
      <translation>aucune destination à {minutes} minutes ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>The travel times name places that are not in the layers.</source>
      <translation>Les temps de trajet citent des lieux absents des couches.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>no destination is joined to the network</source>
      <translation>aucune destination n'est rattachée au réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>no destination can be reached</source>
      <translation>aucune destination ne peut être atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/weighted_points.py" />
      <source>no point of the points layer is in it</source>
      <translation>aucun point de la couche de points ne s'y trouve</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/weighted_points.py" />
      <source>The weight of point {row} is negative.</source>
      <translation>Le poids du point {row} est négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” has no column {columns}; it needs zone, label, upper, date and source.</source>
      <translation>Le zonage « {file} » n'a pas de colonne {columns} ; il lui faut zone, label, upper, date et source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” holds no threshold; enter those of the text that you apply, with its date and source.</source>
      <translation>Le zonage « {file} » ne contient aucun seuil ; saisissez ceux du texte que vous appliquez, avec sa date et sa source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” has the same bound twice.</source>
      <translation>Le zonage « {file} » contient deux fois la même borne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” does not state its date and its source.</source>
      <translation>Le zonage « {file} » n'indique pas sa date et sa source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/curves.py" />
      <source>“{value}” is no shape of a line; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une forme de ligne ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/curves.py" />
      <source>An arc needs at least 3 points.</source>
      <translation>Un arc demande au moins 3 points.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>The table of patients has {n} patients on more than one row; give one row per patient.</source>
      <translation>La table des patients en compte {n} sur plusieurs lignes ; donnez une ligne par patient.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>“{value}” is no way to use the home; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une façon de prendre en compte le domicile ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the facility has no place</source>
      <translation>l'établissement n'est pas localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the residence has no place</source>
      <translation>la commune de résidence n'est pas localisée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the previous facility has no place</source>
      <translation>l'établissement précédent n'est pas localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>fewer than {n} patients</source>
      <translation>moins de {n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>so few patients that even their number of events is not given</source>
      <translation>si peu de patients que même leur nombre d'événements n'est pas donné</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>the residence is unknown</source>
      <translation>la commune de résidence est inconnue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>the place of care is unknown</source>
      <translation>le lieu de soins est inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>fewer than {n} patients, or hidden so that those cannot be computed back</source>
      <translation>moins de {n} patients, ou masqué pour que ceux-ci ne puissent pas être recalculés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/road_legs.py" />
      <source>no road leads there</source>
      <translation>aucune route n'y mène</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>The Python library {library} is missing; {how}</source>
      <translation>La bibliothèque Python {library} est absente ; {how}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>open the OSGeo4W Shell and run: python -m pip install {library}</source>
      <translation>ouvrez l'OSGeo4W Shell et lancez : python -m pip install {library}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>open the Python console of QGIS and run: import pip; pip.main(['install', '{library}'])</source>
      <translation>ouvrez la console Python de QGIS et lancez : import pip;pip.main(['install', '{library}'])</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>run: sudo apt install python3-{library}</source>
      <translation>lancez : sudo apt install python3-{library}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/minutes.py" />
      <source>“{value}” is no list of minutes for {name}; write for example 15,30,45.</source>
      <translation>« {value} » n'est pas une liste de minutes pour {name} ; écrivez par exemple 15,30,45.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>{roads} roads read: {open} used, {closed} closed, {without} without a usable line.</source>
      <translation>Routes lues : {roads}, dont {open} utilisées, {closed} fermées, {without} sans ligne utilisable.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>{count} {what}.</source>
      <translation>{count} {what}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>Network: {nodes} junctions, {edges} edges, {km} km.</source>
      <translation>Réseau : {nodes} carrefours, {edges} arcs, {km} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>No road is open to this means of travel; check the kind of road layer, the fields of class and speed, and the speed table.</source>
      <translation>Aucune route n'est ouverte à ce moyen de déplacement ; vérifiez le type de couche de routes, les champs de classe et de vitesse, et la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>Places are joined to the main part only: {km} km of roads ({share} %) in {parts} smaller parts are left out.</source>
      <translation>Les lieux ne sont rattachés qu'à la partie principale : {km} km de routes ({share} %), en {parts} parties plus petites, sont laissés de côté.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>The roads open to travel {mode} fall into {n} separate parts. The main part holds {share} % of their length ({main} of {all} km); the other {others} hold {rest} km.</source>
      <translation>Les routes ouvertes aux déplacements {mode} forment {n} parties séparées. La principale contient {share} % de leur longueur ({main} km sur {all}) ; les autres ({others}) font {rest} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts with an end that stops just short of another part: {n} ({km} km)</source>
      <translation>parties dont une extrémité s'arrête juste avant une autre partie : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts that cross another part without a junction: {n} ({km} km)</source>
      <translation>parties qui en croisent une autre sans carrefour : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts linked to the main part by closed roads only: {n} ({km} km)</source>
      <translation>parties reliées à la principale par des routes fermées seulement : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts at the edge of the layer, where roads are cut off: {n} ({km} km)</source>
      <translation>parties au bord de la couche, où les routes sont coupées : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts without any road that leads to the main part: {n} ({km} km)</source>
      <translation>parties sans aucune route qui mène à la principale : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Why they are apart: {causes}.</source>
      <translation>Pourquoi elles sont séparées : {causes}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>As long as they are apart, places are joined to the main part only: whoever lives beside another part walks to the nearest main road, or is not reached.</source>
      <translation>Tant qu'elles sont séparées, les lieux ne sont rattachés qu'à la partie principale : qui habite à côté d'une autre partie marche jusqu'à la route principale la plus proche, ou reste hors d'atteinte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Ends that stop short of another road without meeting it: {counts}.</source>
      <translation>Extrémités qui s'arrêtent tout près d'une autre route sans la rejoindre : {counts}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads in use without a usable speed in the field {field}: {n} ({share} %); they take that of the speed table.</source>
      <translation>Routes utilisées sans vitesse utilisable dans le champ {field} : {n} ({share} %) ; elles prennent celle de la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads of a class that the speed table does not know: {n}; they get its default.</source>
      <translation>Routes d'une classe absente de la table de vitesses : {n} ; elles en reçoivent la vitesse par défaut.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>They are too many to be listed one by one in PROBLEMS.</source>
      <translation>Elles sont trop nombreuses pour être listées une par une dans PROBLEMS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads whose direction is not understood: {n}.</source>
      <translation>Routes dont le sens n'est pas compris : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Crossings without a junction (an information; bridges, as a rule): {n}.</source>
      <translation>Croisements sans carrefour (pour information ; le plus souvent des ponts) : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Load the complete road layer, some kilometres beyond your places: the stretches of road are missing that would join {n} of the parts ({km} km) to the main one.</source>
      <translation>Chargez la couche de routes complète, quelques kilomètres au-delà de vos lieux : il manque les tronçons qui relieraient {n} des parties ({km} km) à la principale.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>by car</source>
      <translation>en voiture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>by bicycle</source>
      <translation>à vélo</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>on foot</source>
      <translation>à pied</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>All roads open to travel {mode} hang together in one part.</source>
      <translation>Toutes les routes ouvertes aux déplacements {mode} se tiennent en une seule partie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Drawn with the closed roads, they would be {n} parts.</source>
      <translation>Avec les routes fermées, il y aurait {n} parties.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No end of a road stops within {metres} m of another road without meeting it.</source>
      <translation>Aucune extrémité de route ne s'arrête à moins de {metres} m d'une autre route sans la rejoindre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way dead ends that can be entered but not left: {n} ({km} km).</source>
      <translation>Impasses à sens unique où l'on entre sans pouvoir ressortir : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way roads that can be left but not reached: {n} ({km} km).</source>
      <translation>Routes à sens unique d'où l'on sort sans pouvoir y entrer : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way roads that can be neither reached nor left: {n} ({km} km).</source>
      <translation>Routes à sens unique où l'on ne peut ni entrer ni sortir : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>{first} and {second}</source>
      <translation>{first} et {second}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No field of speed: speeds come from the speed table, by {fields}; {kmh} km/h on average over the length.</source>
      <translation>Pas de champ de vitesse : les vitesses viennent de la table de vitesses, selon {fields} ; {kmh} km/h en moyenne sur la longueur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No field of direction: every road is open both ways, motorways and roundabouts too.</source>
      <translation>Pas de champ de sens : chaque route est ouverte dans les deux sens, autoroutes et ronds-points compris.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads drawn on top of others: {n} ({km} km), of which {unlike} with another speed or direction; the quicker one counts.</source>
      <translation>Routes dessinées sur d'autres : {n} ({km} km), dont {unlike} avec une autre vitesse ou un autre sens ; la plus rapide compte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads without length or line, left out: {n}.</source>
      <translation>Routes sans longueur ou sans ligne, écartées : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Set TOLERANCE to {metres}: it joins the ends that stop short of another road ({ends}), and the main part then holds {share} % of the length. Look at the near misses in PROBLEMS first, for a dead end that stops beside another road would be joined too.</source>
      <translation>Donnez à TOLERANCE la valeur {metres} : elle joint les extrémités qui s'arrêtent juste avant une autre route ({ends}), et la partie principale contient alors {share} % de la longueur. Regardez d'abord les quasi-jonctions dans PROBLEMS, car une impasse qui s'arrête à côté d'une autre route serait jointe aussi.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Where parts cross without a junction ({n} of them) and there is no bridge, cut the lines at their crossings (Processing toolbox: “Split with lines”, the layer with itself) and check again.</source>
      <translation>Là où des parties se croisent sans carrefour ({n}) et sans pont, coupez les lignes à leurs croisements (boîte à outils de traitements : « Couper avec des lignes », la couche avec elle-même) et vérifiez de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Parts that only roads closed to travel {mode} lead to: {n} (state “closed” in EDGES). Where these are paths, the real road is missing from the layer; where they may be used, give their class a speed in a SPEED_TABLE of your own.</source>
      <translation>Parties où ne mènent que des routes fermées aux déplacements {mode} : {n} (état « closed » dans EDGES). Si ce sont des chemins, la vraie route manque dans la couche ; s'ils peuvent être utilisés, donnez une vitesse à leur classe dans votre propre SPEED_TABLE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Compare some travel times with journeys that you know: table speeds are averages. Name a SPEED_FIELD if the layer has one under another name, use the complete BD TOPO (vitesse_moyenne_vl), or adapt a copy of the speed table (SPEED_TABLE).</source>
      <translation>Comparez quelques temps de trajet avec des trajets que vous connaissez : les vitesses de la table sont des moyennes. Indiquez un SPEED_FIELD si la couche en a un sous un autre nom, utilisez la BD TOPO complète (vitesse_moyenne_vl), ou adaptez une copie de la table de vitesses (SPEED_TABLE).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Name a DIRECTION_FIELD if the layer has one: without one-way roads, times in towns and on motorway ramps come out too short.</source>
      <translation>Indiquez un DIRECTION_FIELD si la couche en a un : sans les sens uniques, les temps en ville et sur les bretelles d'autoroute sont trop courts.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Add the unknown classes to your own SPEED_TABLE.</source>
      <translation>Ajoutez les classes inconnues à votre SPEED_TABLE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Correct the values of direction listed in PROBLEMS.</source>
      <translation>Corrigez les valeurs de sens listées dans PROBLEMS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Look at the one-way dead ends on the map ({n}): as a rule one section is drawn against its direction, or the way back is missing.</source>
      <translation>Regardez sur la carte les impasses à sens unique ({n}) : le plus souvent, un tronçon est dessiné à contresens, ou le chemin du retour manque.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>TOLERANCE = {metres} would join ends so that {parts} separate parts remain, the main one with {share} % of the length.</source>
      <translation>TOLERANCE = {metres} rattacherait des extrémités : il resterait {parts} parties séparées, la principale avec {share} % de la longueur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>At the edge of the layer, where one-way roads are cut off: {n} of them.</source>
      <translation>Dont au bord de la couche, où les sens uniques sont coupés : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Neither speed nor road class: every road gets the one default speed, {kmh} km/h.</source>
      <translation>Ni vitesse ni classe de route : chaque route reçoit la vitesse par défaut, {kmh} km/h.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>The layer has no field that tells bridges and tunnels.</source>
      <translation>La couche n'a pas de champ qui indique les ponts et les tunnels.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Ends that stop within {metres} m of another road are probably slips of the drawing ({ends} of them): TOLERANCE = {metres} joins them.</source>
      <translation>Les extrémités qui s'arrêtent à moins de {metres} m d'une autre route sont sans doute des erreurs de dessin ({ends}) : TOLERANCE = {metres} les joint.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No tolerance mends that: with {metres} m, {parts} parts would remain.</source>
      <translation>Aucune tolérance n'y remédie : avec {metres} m, il resterait {parts} parties.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Look at the isolated parts on the map ({n}, {km} km): the road that leads there is missing, or they are islands.</source>
      <translation>Regardez les parties isolées sur la carte ({n}, {km} km) : la route qui y mène manque, ou ce sont des îles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>; </source>
      <translation> ; </translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>{ends} within {metres} m</source>
      <translation>{ends} à moins de {metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/checks.py" />
      <source>NEAR_MISS must be a number of metres from 0 to 100.</source>
      <translation>NEAR_MISS doit être un nombre de mètres entre 0 et 100.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads that the means of travel may not use</source>
      <translation>routes interdites à ce moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads closed by a restriction or not in service</source>
      <translation>routes fermées par une restriction ou hors service</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads without length, measured on the drawing</source>
      <translation>routes sans longueur, mesurées sur le dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads of a class that the speed table does not know</source>
      <translation>routes d'une classe absente de la table de vitesses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads without speed, taken from the speed table</source>
      <translation>routes sans vitesse, prise dans la table de vitesses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads with several classes, of which the first counts</source>
      <translation>routes à plusieurs classes, dont la première compte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads whose speed is not understood</source>
      <translation>routes dont la vitesse n'est pas comprise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads whose direction is not understood</source>
      <translation>routes dont le sens n'est pas compris</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>reversible roads, taken as open both ways</source>
      <translation>routes à sens alterné, ouvertes ici dans les deux sens</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/graph.py" />
      <source>scipy is not installed: travel times are computed with networkx, much slower.</source>
      <translation>scipy n'est pas installé : les temps de trajet sont calculés avec networkx, beaucoup plus lentement.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>Surveying the ground around the reached roads</source>
      <translation>Exploration du terrain autour des routes atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>Drawing the boundaries</source>
      <translation>Tracé des limites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>The minutes of isochrones must be numbers above 0; write for example 10,20,30.</source>
      <translation>Les minutes des isochrones doivent être des nombres supérieurs à 0 ; écrivez par exemple 10,20,30.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>A grid of {step} m would have {millions} million points here; choose a larger CELL_SIZE or fewer facilities at a time.</source>
      <translation>Une grille de {step} m aurait ici {millions} millions de points ; choisissez une CELL_SIZE plus grande ou moins d'établissements à la fois.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>CELL_SIZE must be a number of metres, 0 or more.</source>
      <translation>CELL_SIZE doit être un nombre de mètres, 0 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>WALK_SPEED must be a speed above 0 km/h.</source>
      <translation>WALK_SPEED doit être une vitesse supérieure à 0 km/h.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>MAX_SNAP must be a number of metres, 0 or more.</source>
      <translation>MAX_SNAP doit être un nombre de mètres, 0 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>no geometry</source>
      <translation>sans géométrie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>farther than {metres} m from the network</source>
      <translation>à plus de {metres} m du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>No road of the network may be entered; check the classes and the speed table.</source>
      <translation>Aucune route du réseau n'est accessible ; vérifiez les classes et la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/nearest.py" />
      <source>The number of nearest destinations must be 1 or more.</source>
      <translation>Le nombre de destinations les plus proches doit être d'au moins 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/population.py" />
      <source>No commune has a surface; choose a polygon layer as the layer of communes.</source>
      <translation>Aucune commune n'a de surface ; choisissez une couche de polygones comme couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>BD TOPO</source>
      <translation>BD TOPO</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>OpenStreetMap</source>
      <translation>OpenStreetMap</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>neither BD TOPO nor OpenStreetMap</source>
      <translation>ni BD TOPO ni OpenStreetMap</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Kind of road layer: {kind}.</source>
      <translation>Type de couche de routes : {kind}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Road class: field {field}.</source>
      <translation>Classe de route : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: field {field}; the speed table where it is empty or 0.</source>
      <translation>Vitesse : champ {field} ; la table de vitesses là où il est vide ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>The layer does not say what is urban: the mean of both table speeds is used.</source>
      <translation>La couche ne dit pas ce qui est urbain : la moyenne des deux vitesses de la table est utilisée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>One-way roads: field {field}.</source>
      <translation>Sens uniques : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Length: field {field}.</source>
      <translation>Longueur : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>TOLERANCE must be a number of metres, 0 or more.</source>
      <translation>TOLERANCE doit être un nombre de mètres, positif ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>The road layer has no field “{field}”; its fields are: {fields}.</source>
      <translation>La couche de routes n'a pas de champ « {field} » ; ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>maxspeed is the legal limit: real journeys take somewhat longer than computed.</source>
      <translation>maxspeed est la vitesse limite : les trajets réels durent un peu plus que les temps calculés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: the speed table, by road class.</source>
      <translation>Vitesse : la table de vitesses, par classe de route.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: one default speed, for the layer has neither class nor speed.</source>
      <translation>Vitesse : une vitesse par défaut, car la couche n'a ni classe ni vitesse.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>On foot, one-way signs do not count.</source>
      <translation>À pied, les sens uniques ne comptent pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>both ways</source>
      <translation>dans les deux sens</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>only as it is drawn</source>
      <translation>dans le seul sens du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>only against its drawing</source>
      <translation>dans le seul sens inverse du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>No field of direction: each road is open {ways}.</source>
      <translation>Pas de champ de sens : chaque route est ouverte {ways}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>{parameter} is “{value}”; it must be one of: {allowed}.</source>
      <translation>{parameter} vaut « {value} » ; les valeurs possibles sont : {allowed}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>{metres} m</source>
      <translation>{metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it crosses other roads without a junction.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle croise d'autres routes sans carrefour.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it or a road beside it stops just short of meeting the other. From here to the main part: {gap}.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle ou une route voisine s'arrête juste avant de rejoindre l'autre. D'ici à la partie principale : {gap}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): only roads closed to this means of travel lead there.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : seules des routes fermées à ce moyen de déplacement y mènent.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it reaches the edge of the layer, where roads are cut off. From here to the main part: {gap}.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle touche le bord de la couche, où les routes sont coupées. D'ici à la partie principale : {gap}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): no road joins it to the main part. From here to there: {gap}. A stretch of road is missing, or it is an island.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : aucune route ne la relie à la partie principale. D'ici à celle-ci : {gap}. Il manque un tronçon, ou c'est une île.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>more than {metres} m</source>
      <translation>plus de {metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One can drive in here but not out again ({km} km, edges: {edges}, from road {road} on).</source>
      <translation>On entre ici sans pouvoir ressortir ({km} km, arcs : {edges}, à partir de la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One can drive out here but never in ({km} km, edges: {edges}, up to road {road}).</source>
      <translation>On sort d'ici sans pouvoir y entrer ({km} km, arcs : {edges}, jusqu'à la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One-way roads that one can neither reach nor leave ({km} km, edges: {edges}, with road {road}).</source>
      <translation>Routes à sens unique où l'on ne peut ni entrer ni sortir ({km} km, arcs : {edges}, avec la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>They reach the edge of the layer, where one-way roads are cut off.</source>
      <translation>Elles touchent le bord de la couche, où les sens uniques sont coupés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>as it is drawn</source>
      <translation>dans le sens du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} crosses road {other} without a junction: a bridge, or a junction that is missing.</source>
      <translation>La route {road} croise la route {other} sans carrefour : un pont, ou un carrefour qui manque.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The end of road {road} stops {metres} m from road {other} without meeting it; they are in separate parts of the network.</source>
      <translation>L'extrémité de la route {road} s'arrête à {metres} m de la route {other} sans la rejoindre ; elles sont dans des parties séparées du réseau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The end of road {road} stops {metres} m from road {other} without meeting it.</source>
      <translation>L'extrémité de la route {road} s'arrête à {metres} m de la route {other} sans la rejoindre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} runs {metres} m over its own ground.</source>
      <translation>La route {road} repasse sur elle-même sur {metres} m.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>no. {row}</source>
      <translation>n° {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>empty</source>
      <translation>vide</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no usable speed (“{value}”); {kmh} km/h of the speed table is used.</source>
      <translation>La route {road} n'a pas de vitesse utilisable (« {value} ») ; les {kmh} km/h de la table de vitesses sont utilisés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is drawn on top of road {other} for {metres} m, with another speed or direction; the quicker one counts.</source>
      <translation>La route {road} est dessinée sur la route {other} sur {metres} m, avec une autre vitesse ou un autre sens ; la plus rapide compte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is drawn on top of road {other} for {metres} m; it changes nothing.</source>
      <translation>La route {road} est dessinée sur la route {other} sur {metres} m ; cela ne change rien.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no length: all its points are one.</source>
      <translation>La route {road} n'a pas de longueur : tous ses points sont confondus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no line at all.</source>
      <translation>La route {road} n'a pas de ligne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is of class “{value}”, which the speed table does not know; the default of {kmh} km/h is used.</source>
      <translation>La route {road} est de classe « {value} », absente de la table de vitesses ; la vitesse par défaut de {kmh} km/h est utilisée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The direction “{value}” of road {road} is not understood; the road is open {ways}.</source>
      <translation>Le sens « {value} » de la route {road} n'est pas compris ; la route est ouverte {ways}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>against its drawing</source>
      <translation>dans le sens inverse du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reached_roads.py" />
      <source>The limit of reached roads must be a number of minutes above 0.</source>
      <translation>La limite des routes atteintes doit être un nombre de minutes supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The road file {path} cannot be opened.</source>
      <translation>Le fichier de routes {path} ne peut pas être ouvert.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The file {path} has no layer “{layer}”.</source>
      <translation>Le fichier {path} n'a pas de couche « {layer} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The filter of the road layer is not understood: {where}</source>
      <translation>Le filtre de la couche de routes n'est pas compris : {where}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/search.py" />
      <source>The extra minutes must be numbers of 0 or more, one per destination.</source>
      <translation>Les minutes supplémentaires doivent être des nombres positifs ou nuls, un par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/search.py" />
      <source>The limits in minutes must be numbers of 0 or more, one per destination.</source>
      <translation>Les limites en minutes doivent être des nombres positifs ou nuls, un par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} is no text file.</source>
      <translation>La table de vitesses {path} n'est pas un fichier texte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>Row {row} of the speed table {path} has no speed of 0 to 400 km/h: “{value}”.</source>
      <translation>La ligne {row} de la table de vitesses {path} n'a pas de vitesse entre 0 et 400 km/h : « {value} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} has no column “{column}”.</source>
      <translation>La table de vitesses {path} n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} cannot be read.</source>
      <translation>La table de vitesses {path} ne peut pas être lue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/wkb.py" />
      <source>The geometry of road {row} is damaged; repair the layer first.</source>
      <translation>La géométrie de la route {row} est endommagée ; réparez d'abord la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/wkb.py" />
      <source>The road layer holds a geometry of type {kind} (row {row}); roads must be lines.</source>
      <translation>La couche de routes contient une géométrie de type {kind} (ligne {row}) ; les routes doivent être des lignes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>change of facility after {days} days: {before} → {step}</source>
      <translation>changement d'établissement après {days} jours : {before} → {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>wait over its limit: {before} → {step}, {days} days (limit {limit})</source>
      <translation>attente au-delà de la limite : {before} → {step}, {days} jours (limite {limit})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>missing step: {step}</source>
      <translation>étape manquante : {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>this code stands for several communes: {code} was taken</source>
      <translation>ce code désigne plusieurs communes : {code} a été retenue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>several places have this name; give the code</source>
      <translation>plusieurs lieux portent ce nom ; donnez le code</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>not known; the nearest name is “{name}” ({code}): not taken, write it so if it is meant</source>
      <translation>inconnu ; le nom le plus proche est « {name} » ({code}) : il n'a pas été retenu, écrivez-le ainsi si c'est bien lui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>no facility of the layer has this code or name</source>
      <translation>aucun établissement de la couche n'a ce code ou ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>no commune of the layer has this code or name</source>
      <translation>aucune commune de la couche n'a ce code ou ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>out of order: {step} {days} days before {after}</source>
      <translation>dans le désordre : {step} {days} jours avant {after}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>missing: {step}</source>
      <translation>manque : {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>not in the reference: {step} ({n})</source>
      <translation>hors de la référence : {step} ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>late: {step}, {days} days after {after} (limit {limit})</source>
      <translation>en retard : {step}, {days} jours après {after} (limite {limit})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>out of order: {step} before {after}</source>
      <translation>dans le désordre : {step} avant {after}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_dates.py" />
      <source>this is no date, or one before the beginning; the step was loaded without it</source>
      <translation>ce n'est pas une date, ou elle précède le début ; l'étape a été chargée sans elle</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_dates.py" />
      <source>dates: {formats}</source>
      <translation>dates : {formats}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_log.py" />
      <source>The table of steps has no field “step”: what was done is unknown.</source>
      <translation>La table des étapes n'a pas de champ « step » : ce qui a été fait est inconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_log.py" />
      <source>No step names its patient: the field “patient” is empty.</source>
      <translation>Aucune étape ne nomme son patient : le champ « patient » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no date</source>
      <translation>sans date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>only the month is known</source>
      <translation>seul le mois est connu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>end date not usable</source>
      <translation>date de fin inutilisable</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no facility</source>
      <translation>sans établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility not in the directory</source>
      <translation>établissement absent du répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>leading zero of the facility restored</source>
      <translation>zéro initial de l'établissement rétabli</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility found by its name</source>
      <translation>établissement trouvé par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility without a place</source>
      <translation>établissement sans lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no residence</source>
      <translation>sans résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence not among the communes</source>
      <translation>résidence absente des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>leading zero of the residence restored</source>
      <translation>zéro initial de la résidence rétabli</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence found by its name</source>
      <translation>résidence trouvée par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence found by the table of codes</source>
      <translation>résidence trouvée par la table de codes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence: first of several communes</source>
      <translation>résidence : première de plusieurs communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>arrondissement taken as its commune</source>
      <translation>arrondissement ramené à sa commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>several residences</source>
      <translation>plusieurs résidences</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>repeated sessions in one step</source>
      <translation>séances répétées en une étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>No row of “{source}” could be loaded: {reasons}. Check the columns and the date format.</source>
      <translation>Aucune ligne de « {source} » n'a pu être chargée : {reasons}. Vérifiez les colonnes et le format des dates.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Reading the columns</source>
      <translation>Lecture des colonnes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Reading the dates</source>
      <translation>Lecture des dates</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Looking up the places</source>
      <translation>Recherche des lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Putting the events in order</source>
      <translation>Mise en ordre des événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Summing up the patients</source>
      <translation>Synthèse par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>“{source}” has no row below its header.</source>
      <translation>« {source} » n'a aucune ligne sous son en-tête.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps at a facility that the layer does not have</source>
      <translation>étapes dans un établissement absent de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps without facility</source>
      <translation>étapes sans établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps at a facility without place</source>
      <translation>étapes dans un établissement non localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps without date, placed after the one above them</source>
      <translation>étapes sans date, placées après celle qui les précède</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps whose end date was not taken</source>
      <translation>étapes dont la date de fin n'a pas été retenue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients whose commune the layer does not have</source>
      <translation>patients dont la commune est absente de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients without residence</source>
      <translation>patients sans commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients with several residences</source>
      <translation>patients à plusieurs communes de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps written in several ways are one: {spellings}</source>
      <translation>étapes réunies malgré des écritures différentes : {spellings}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>“{layout}” is no layout (LAYOUT): auto, long or wide.</source>
      <translation>« {layout} » n'est pas une disposition (LAYOUT) : auto, long ou wide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>MERGE_DAYS cannot be negative.</source>
      <translation>MERGE_DAYS ne peut pas être négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>{n} days</source>
      <translation>{n} jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>day {n}</source>
      <translation>jour {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>1 day</source>
      <translation>1 jour</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_steps.py" />
      <source>No step of the layer names its patient: the field “{field}” is empty in every row.</source>
      <translation>Aucune étape de la couche ne nomme son patient : le champ « {field} » est vide à toutes les lignes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” has no column “{column}”.</source>
      <translation>Le parcours de référence « {file} » n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” has the step “{step}” twice.</source>
      <translation>Le parcours de référence « {file} » contient deux fois l'étape « {step} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” says that “{step}” follows “{after}”, which is no other step of it.</source>
      <translation>Le parcours de référence « {file} » dit que « {step} » suit « {after} », qui n'en est pas une autre étape.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}”: “{value}” is no number of days (limit of the step “{step}”).</source>
      <translation>Le parcours de référence « {file} » : « {value} » n'est pas un nombre de jours (limite de l'étape « {step} »).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” gives a limit for “{step}” but not the step that the days count from (after).</source>
      <translation>Le parcours de référence « {file} » donne une limite pour « {step} » mais pas l'étape à partir de laquelle comptent les jours (after).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Lives in {residence} ({territory_type}).</source>
      <translation>Résidence : {residence} ({territory_type}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count} over {duration}, from {first} to {last}.</source>
      <translation>{count} en {duration}, du {first} au {last}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{wait} later {step} {place}</source>
      <translation>{wait} plus tard {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at {facility} in {commune}</source>
      <translation>({facility}, {commune})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>The longest wait, {wait}, comes before: {step}.</source>
      <translation>La plus longue attente, {wait}, précède : {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>1 step</source>
      <translation>1 étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{n} steps</source>
      <translation>{n} étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>1 facility</source>
      <translation>1 établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{n} facilities</source>
      <translation>{n} établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Residence unknown.</source>
      <translation>Résidence inconnue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Lives in {residence}.</source>
      <translation>Résidence : {residence}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{steps} at {facilities}</source>
      <translation>{steps} dans {facilities}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count}, without dates.</source>
      <translation>{count}, sans dates.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count}, on {day}.</source>
      <translation>{count}, le {day}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{told}; {following}</source>
      <translation>{told} ; {following}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} ({n} times)</source>
      <translation>{step} ({n} fois)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} {place}</source>
      <translation>{step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>then {step} {place}</source>
      <translation>puis {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>the same day {step} {place}</source>
      <translation>le même jour {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at an unknown place</source>
      <translation>(lieu inconnu)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at the same place</source>
      <translation>au même endroit</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>in {commune}</source>
      <translation>({commune})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at {facility}</source>
      <translation>({facility})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>then {steps} more</source>
      <translation>puis encore {steps}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>unnamed step</source>
      <translation>étape sans nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} ({n} visits)</source>
      <translation>{step} ({n} venues)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Without a date: {steps}.</source>
      <translation>Sans date : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Not on the map: {steps}.</source>
      <translation>Hors carte : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/travel.py" />
      <source>no way leads to some of the facilities</source>
      <translation>aucun chemin ne mène à certains des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/travel.py" />
      <source>the home or some of the facilities have no place</source>
      <translation>le domicile ou certains des établissements ne sont pas localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>No column was recognised as {role} in “{source}”; name it ({parameter}). The columns are: {columns}.</source>
      <translation>Aucune colonne de « {source} » n'a été reconnue pour ce rôle : {role} ; indiquez-la ({parameter}). Les colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>layout: long, a row is an event</source>
      <translation>disposition : longue, une ligne par événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>layout: wide, a row is a patient</source>
      <translation>disposition : large, une ligne par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>no column of dates: events keep the order of the file</source>
      <translation>pas de colonne de dates : les événements gardent l'ordre du fichier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>No column of a step was recognised in “{source}”: a wide table has one column of dates per step (“Chirurgie” or “Date chirurgie”); its columns are: {columns}.</source>
      <translation>Aucune colonne d'étape n'a été reconnue dans « {source} » : une table large a une colonne de dates par étape (« Chirurgie » ou « Date chirurgie ») ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>columns not used: {columns}</source>
      <translation>colonnes non utilisées : {columns}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>{parameter} is not used in a wide table</source>
      <translation>{parameter} ne sert pas dans une table large</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>patients</source>
      <translation>patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>care events</source>
      <translation>événements de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>facilities used</source>
      <translation>établissements fréquentés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>facilities per pathway (mean)</source>
      <translation>établissements par parcours (moyenne)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>days of a pathway (median)</source>
      <translation>jours d'un parcours (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>km to a step (median)</source>
      <translation>km jusqu'à une étape (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who travels how far for which step</source>
      <translation>Qui se déplace, jusqu'où et pour quelle étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Distance and time of the way to each care event.</source>
      <translation>Distance et temps de trajet jusqu'à chaque événement de soins.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Events</source>
      <translation>Événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Patients</source>
      <translation>Patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median km</source>
      <translation>km (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (km)</source>
      <translation>km (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median min</source>
      <translation>min (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (min)</source>
      <translation>min (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>From one step to the next</source>
      <translation>D'une étape à la suivante</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median days</source>
      <translation>Jours (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (days)</source>
      <translation>Jours (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Where the pathway waits</source>
      <translation>Où le parcours attend</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Days from the end of a step to the next one, the commonest passages first.</source>
      <translation>Jours de la fin d'une étape à la suivante, les passages les plus fréquents d'abord.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who is far from care</source>
      <translation>Qui est loin des soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Time by road from each commune to the nearest facility.</source>
      <translation>Temps de route de chaque commune à l'établissement le plus proche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who depends on whom</source>
      <translation>Qui dépend de qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>The largest flows, and their share of the care of those who live where they start.</source>
      <translation>Les plus grands flux, et leur part dans les soins des habitants de leur lieu de départ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>What the data say of themselves</source>
      <translation>Ce que les données disent d'elles-mêmes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>{loaded} events loaded, {rejected} remarks on rows in the rejects; {placeless} events have no known facility.</source>
      <translation>Événements chargés : {loaded} ; remarques sur des lignes dans les rejets : {rejected} ; événements sans établissement connu : {placeless}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Territory type</source>
      <translation>Type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>The last table gives the median minutes by territory type and step.</source>
      <translation>Le dernier tableau donne les minutes médianes par type d'espace et par étape.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>A dot stands for figures of fewer than {n} patients, which are not shown.</source>
      <translation>Un point remplace les chiffres de moins de {n} patients, qui ne sont pas montrés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>within {n} minutes</source>
      <translation>à {n} minutes ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Flows of few patients are not shown; they stand for {n} events.</source>
      <translation>Les flux de peu de patients ne sont pas montrés ; ils représentent {n} événements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Travel times are those of a free road at the speeds of the speed table, from a point of the commune; they are not measured times.</source>
      <translation>Les temps de trajet sont ceux d'une route dégagée, aux vitesses de la table de vitesses, depuis un point de la commune ; ce ne sont pas des temps mesurés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Step</source>
      <translation>Étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Nearest facility</source>
      <translation>Établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Communes</source>
      <translation>Communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Flow</source>
      <translation>Flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Share of the origin's events</source>
      <translation>Part des événements du lieu de départ</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/care.py" />
      <source>The table “{file}” has no column “{column}”.</source>
      <translation>La table « {file} » n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/code_table.py" />
      <source>codes: column “{old}”, communes: column “{new}”</source>
      <translation>codes : colonne « {old} », communes : colonne « {new} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/code_table.py" />
      <source>The table of codes “{file}” (CODE_TABLE) needs two columns, the code and the commune that it stands for.</source>
      <translation>La table de codes « {file} » (CODE_TABLE) doit avoir deux colonnes : le code et la commune qu'il désigne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>{role}: column “{column}” ({reason})</source>
      <translation>{role} : colonne « {column} » ({reason})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>The column “{column}” is given for two different things.</source>
      <translation>La colonne « {column} » est indiquée pour deux rôles différents.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>given</source>
      <translation>indiquée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>by its name</source>
      <translation>par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>patient</source>
      <translation>patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>step</source>
      <translation>étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>end date</source>
      <translation>date de fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>order</source>
      <translation>ordre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>facility code</source>
      <translation>code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>facility name</source>
      <translation>nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>residence</source>
      <translation>commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>actor</source>
      <translation>acteur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>transmitted</source>
      <translation>transmission</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>patient group</source>
      <translation>groupe de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>visits</source>
      <translation>venues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>days until transmission</source>
      <translation>jours jusqu'à la transmission</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>commune of the facility</source>
      <translation>commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>name of the residence</source>
      <translation>nom de la commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>territory type</source>
      <translation>type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>flags</source>
      <translation>signalements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>The table “{source}” has no column “{column}” ({parameter}); its columns are: {columns}.</source>
      <translation>La table « {source} » n'a pas de colonne « {column} » ({parameter}) ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>by its content</source>
      <translation>par son contenu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/coordinates.py" />
      <source>The coordinate reference system “{crs}” is not known.</source>
      <translation>Le système de coordonnées de référence « {crs} » n'est pas connu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/date_formats.py" />
      <source>The date format “{format}” (DATE_FORMAT) is not understood; write for example d/m/Y, Y-m-d H:M or %d/%m/%Y.</source>
      <translation>Le format de date « {format} » (DATE_FORMAT) n'est pas compris ; écrivez par exemple d/m/Y, Y-m-d H:M ou %d/%m/%Y.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>no date in it</source>
      <translation>aucune date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>month names</source>
      <translation>mois en toutes lettres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>months</source>
      <translation>mois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>serial numbers</source>
      <translation>numéros de série</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>times with several zones were brought to universal time (UTC)</source>
      <translation>les heures de plusieurs fuseaux ont été ramenées au temps universel (UTC)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>dates of the spreadsheet</source>
      <translation>dates du tableur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>day and month are mixed up: {n} dates can only be day/month, {m} only month/day; the fewer were not read</source>
      <translation>jour et mois sont mélangés : {n} dates ne peuvent être que jour/mois, {m} que mois/jour ; les moins nombreuses n'ont pas été lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>no date tells whether the day or the month comes first: day first was taken; if that is wrong, set DATE_FORMAT to m/d/Y</source>
      <translation>aucune date ne dit si le jour ou le mois vient en premier : le jour a été pris en premier ; si c'est faux, donnez à DATE_FORMAT la valeur m/d/Y</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>The file “{file}” cannot be read as {encoding}; leave the encoding empty to have it recognised.</source>
      <translation>Le fichier « {file} » ne peut pas être lu en {encoding} ; laissez l'encodage vide pour qu'il soit reconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>Line {line} of “{file}” has far more cells than the header; check the separator and the quotation marks there.</source>
      <translation>La ligne {line} de « {file} » a bien plus de cellules que l'en-tête ; vérifiez-y le séparateur et les guillemets.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>encoding: {encoding}</source>
      <translation>encodage : {encoding}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>separator: {separator}</source>
      <translation>séparateur : {separator}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>The file “{file}” is empty.</source>
      <translation>Le fichier « {file} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>some quotation marks are not closed: they were read as plain letters</source>
      <translation>des guillemets ne sont pas fermés : ils ont été lus comme de simples caractères</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>header: row {row}</source>
      <translation>en-tête : ligne {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>{n} blank rows left out</source>
      <translation>lignes vides laissées de côté : {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>“{file}” cannot be cut into rows and columns; open it in a spreadsheet and save it as CSV again.</source>
      <translation>« {file} » ne peut pas être découpé en lignes et en colonnes ; ouvrez-le dans un tableur et enregistrez-le de nouveau en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>UTF-8 with stray Windows-1252 letters</source>
      <translation>UTF-8 avec des caractères Windows-1252 égarés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>“{file}” is not a text table, it looks like a binary file; save the table as CSV or XLSX, or open it in QGIS and give it as a layer.</source>
      <translation>« {file} » n'est pas une table en texte, il ressemble à un fichier binaire ; enregistrez la table en CSV ou XLSX, ou ouvrez-la dans QGIS et donnez-la comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>The encoding “{encoding}” is not known; write for example utf-8, cp1252 or utf-16, or leave it empty to have it recognised.</source>
      <translation>L'encodage « {encoding} » n'est pas connu ; écrivez par exemple utf-8, cp1252 ou utf-16, ou laissez-le vide pour qu'il soit reconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>No column of “{file}” was recognised as the identifier of facilities; set ID_COLUMN (the column of names will do if they differ). Its columns are: {columns}.</source>
      <translation>Aucune colonne de « {file} » n'a été reconnue comme identifiant des établissements ; renseignez ID_COLUMN (la colonne des noms convient s'ils sont tous différents). Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>No facility of “{file}” can be loaded: {read} rows read, {outside} outside the filter, {rejected} without identifier or rejected.</source>
      <translation>Aucun établissement de « {file} » ne peut être chargé : {read} lignes lues, {outside} hors du filtre, {rejected} sans identifiant ou rejetées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>{n} FINESS numbers had lost their leading zero: restored.</source>
      <translation>Numéros FINESS qui avaient perdu leur zéro initial, rétabli : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>{n} identifiers are no FINESS numbers: kept as they are.</source>
      <translation>Identifiants qui ne sont pas des numéros FINESS, gardés tels quels : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>The identifier is already used in row {row}.</source>
      <translation>L'identifiant est déjà utilisé à la ligne {row}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>The row has no identifier.</source>
      <translation>La ligne n'a pas d'identifiant.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a table of facilities.</source>
      <translation>Reconnu : une table d'établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>The row has more cells than the header: a separator inside a cell moved the others.</source>
      <translation>La ligne a plus de cellules que l'en-tête : un séparateur à l'intérieur d'une cellule a décalé les autres.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a FINESS table with a header.</source>
      <translation>Reconnu : une table FINESS avec en-tête.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>identifier</source>
      <translation>identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>X or longitude</source>
      <translation>X ou longitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Y or latitude</source>
      <translation>Y ou latitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>commune</source>
      <translation>commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>category</source>
      <translation>catégorie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>capacity</source>
      <translation>capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Columns: {columns}.</source>
      <translation>Colonnes : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>{n} rows of facilities.</source>
      <translation>Lignes d'établissements : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>“{file}” has no column “{column}”; its columns are: {columns}.</source>
      <translation>« {file} » n'a pas de colonne « {column} » ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Only one of the two coordinate columns is set; set both X_COLUMN and Y_COLUMN.</source>
      <translation>Une seule des deux colonnes de coordonnées est renseignée ; renseignez X_COLUMN et Y_COLUMN.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>No column for: {labels}.</source>
      <translation>Pas de colonne pour : {labels}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Care from: {columns}.</source>
      <translation>Soins d'après : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a FINESS extraction.</source>
      <translation>Reconnu : une extraction FINESS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>The line is cut or is neither an establishment nor coordinates.</source>
      <translation>La ligne est coupée, ou n'est ni un établissement ni des coordonnées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Coordinates of an establishment not listed, or that has coordinates already.</source>
      <translation>Coordonnées d'un établissement absent de la liste, ou qui en a déjà.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>Encoding: {encoding}.</source>
      <translation>Encodage : {encoding}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>{n} lines of establishments, {m} lines of coordinates.</source>
      <translation>Lignes d'établissements : {n} ; lignes de coordonnées : {m}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>“{file}” has coordinates but no establishments (no line begins with structureet); download the whole FINESS extraction.</source>
      <translation>« {file} » a des coordonnées mais aucun établissement (aucune ligne ne commence par structureet) ; téléchargez l'extraction FINESS entière.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/layouts.py" />
      <source>step “{step}”: columns {columns}</source>
      <translation>étape « {step} » : colonnes {columns}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The coordinates are no place in their reference system.</source>
      <translation>Les coordonnées ne désignent aucun lieu dans leur système de référence.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>There are neither coordinates nor a commune that could be placed.</source>
      <translation>Il n'y a ni coordonnées ni commune localisable.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The commune is not in the commune layer.</source>
      <translation>La commune n'est pas dans la couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The coordinate reference system of “{file}” could not be recognised (X from {x_min} to {x_max}); set the parameter CRS.</source>
      <translation>Le système de coordonnées de référence de « {file} » n'a pas été reconnu (X de {x_min} à {x_max}) ; renseignez le paramètre CRS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} facilities have coordinates that are no place in their reference system; they are placed at their commune where it is known.</source>
      <translation>Établissements dont les coordonnées ne désignent aucun lieu dans leur système de référence : {n} ; ils sont placés à leur commune quand elle est connue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} rows with coordinates in {crs}.</source>
      <translation>Lignes avec des coordonnées en {crs} : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} of {total} coordinates of “{file}” lie outside the area of {crs}; choose the right CRS, or check X_COLUMN and Y_COLUMN.</source>
      <translation>{n} coordonnées sur {total} de « {file} » sont hors de la zone de {crs} ; choisissez le bon CRS, ou vérifiez X_COLUMN et Y_COLUMN.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>Reference system recognised by the numbers: {crs}.</source>
      <translation>Système de référence reconnu d'après les nombres : {crs}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} commune codes had lost their leading zero: restored.</source>
      <translation>Codes de commune qui avaient perdu leur zéro initial, rétabli : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} arrondissements taken as their commune (Paris, Lyon, Marseille).</source>
      <translation>Arrondissements ramenés à leur commune (Paris, Lyon, Marseille) : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} rows name no known reference system ({crs}): their coordinates are not used.</source>
      <translation>Lignes sans système de référence connu ({crs}) : {n} ; leurs coordonnées ne sont pas utilisées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>X and Y look swapped ({n} rows in {crs}): the first column is taken as Y (latitude), the second as X (longitude).</source>
      <translation>X et Y semblent inversés ({n} lignes en {crs}) : la première colonne est prise pour Y (latitude), la seconde pour X (longitude).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} communes found by their name, {m} names not found or borne twice.</source>
      <translation>Communes trouvées par leur nom : {n} ; noms introuvables ou portés deux fois : {m}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key file (KEY_FILE) “{file}” does not exist.</source>
      <translation>Le fichier de clé (KEY_FILE) « {file} » n'existe pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key in “{file}” (KEY_FILE) is too short: {n} characters at least, better 32 random ones.</source>
      <translation>La clé de « {file} » (KEY_FILE) est trop courte : au moins {n} caractères, de préférence 32 tirés au hasard.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>Two patients would get the same pseudonym; make another key and run again.</source>
      <translation>Deux patients recevraient le même pseudonyme ; créez une autre clé et relancez.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>“{file}” is a folder, not a file.</source>
      <translation>« {file} » est un dossier, pas un fichier.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>The file “{file}” does not exist.</source>
      <translation>Le fichier « {file} » n'existe pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>The file “{file}” cannot be opened; close it in the other program, or check your rights.</source>
      <translation>Le fichier « {file} » ne peut pas être ouvert ; fermez-le dans l'autre programme, ou vérifiez vos droits.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>rejected</source>
      <translation>rejetées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>to check</source>
      <translation>à vérifier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>{kind}: {code}, {n} rows, the first is row {row}</source>
      <translation>{kind} : {code}, lignes : {n}, la première est la ligne {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row names no patient</source>
      <translation>la ligne ne nomme aucun patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row names no step</source>
      <translation>la ligne ne nomme aucune étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>this cannot be read as a date</source>
      <translation>ceci ne peut pas être lu comme une date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the same row stands above</source>
      <translation>la même ligne figure plus haut</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>a row of totals, not of a patient</source>
      <translation>une ligne de totaux, et non d'un patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the header is repeated here</source>
      <translation>l'en-tête est répété ici</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row has more cells than the header: a separator inside a cell may have moved them</source>
      <translation>la ligne a plus de cellules que l'en-tête : un séparateur à l'intérieur d'une cellule a pu les décaler</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>FILTRE: {n} declared rows kept, {m} other rows (not declared) left aside.</source>
      <translation>FILTRE : {n} lignes déclarées gardées, {m} autres lignes (non déclarées) laissées de côté.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>{table}: {n} establishments joined, {m} without a row there, {k} rows of others.</source>
      <translation>{table} : {n} établissements joints, {m} sans ligne dans cette table, {k} lignes d'autres établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>Recognised: SAE tables ({tables}).</source>
      <translation>Reconnu : tables de la SAE ({tables}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>“{file}” is the SAE table {table}, which does not list the establishments; put the SAE tables ID and FILTRE of the same year into the same folder.</source>
      <translation>« {file} » est la table {table} de la SAE, qui ne liste pas les établissements ; mettez dans le même dossier les tables ID et FILTRE de la SAE de la même année.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>The SAE table ID is not in the folder, so there are no communes; put it there.</source>
      <translation>La table ID de la SAE n'est pas dans le dossier, il n'y a donc pas de communes ; ajoutez-la.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/timetables.py" />
      <source>The travel-time table has no columns of origins, destinations and minutes that could be recognised, nor columns named after the destinations; set ORIGIN_FIELD, DEST_FIELD and MINUTES_FIELD. Its columns are: {columns}.</source>
      <translation>La table de temps de trajet n'a ni colonnes d'origine, de destination et de minutes reconnaissables, ni colonnes qui portent le nom des destinations ; renseignez ORIGIN_FIELD, DEST_FIELD et MINUTES_FIELD. Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/timetables.py" />
      <source>Column “{column}” holds something else than numbers, first in row {row}.</source>
      <translation>La colonne « {column} » contient autre chose que des nombres, pour la première fois à la ligne {row}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” is damaged; open it in a spreadsheet and save it again.</source>
      <translation>Le classeur « {file} » est endommagé ; ouvrez-le dans un tableur et enregistrez-le de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>“{file}” is a workbook of the old .xls format; save it as .xlsx or as CSV.</source>
      <translation>« {file} » est un classeur à l'ancien format .xls ; enregistrez-le en .xlsx ou en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>sheet: {sheet}</source>
      <translation>feuille : {sheet}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook has no sheet “{sheet}”; its sheets are: {sheets}.</source>
      <translation>Le classeur n'a pas de feuille « {sheet} » ; ses feuilles sont : {sheets}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” is protected by a password; save it without one.</source>
      <translation>Le classeur « {file} » est protégé par un mot de passe ; enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>“{file}” is an archive but no XLSX workbook; give a CSV or XLSX file, or open it in QGIS and give it as a layer.</source>
      <translation>« {file} » est une archive mais pas un classeur XLSX ; donnez un fichier CSV ou XLSX, ou ouvrez-le dans QGIS et donnez-le comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>other sheets, not read: {sheets}</source>
      <translation>autres feuilles, non lues : {sheets}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The sheet “{sheet}” of “{file}” is empty.</source>
      <translation>La feuille « {sheet} » de « {file} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>{n} merged cells: their value goes for each row</source>
      <translation>cellules fusionnées : {n} ; leur valeur vaut pour chaque ligne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” inflates to {size} MB, far more than a table of its size can; it was not opened. Save it as CSV.</source>
      <translation>Le classeur « {file} » atteint {size} Mo une fois décompressé, bien plus qu'une table de sa taille ; il n'a pas été ouvert. Enregistrez-le en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” has no sheet.</source>
      <translation>Le classeur « {file} » n'a pas de feuille.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>The layer “{layer}” has no coordinate reference system; set it in the layer's properties (Source tab) and run again.</source>
      <translation>La couche « {layer} » n'a pas de système de coordonnées de référence ; définissez-le dans les propriétés de la couche (onglet Source) et relancez.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>Some coordinates cannot be expressed in {crs}; check that the layer's coordinate reference system is the right one.</source>
      <translation>Certaines coordonnées ne peuvent pas être exprimées en {crs} ; vérifiez que le système de coordonnées de référence de la couche est le bon.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>The layer “{layer}” is no line layer; choose the layer of roads.</source>
      <translation>La couche « {layer} » n'est pas une couche de lignes ; choisissez la couche de routes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>The layer “{layer}” has no field “{field}”; its fields are: {fields}.</source>
      <translation>La couche « {layer} » n'a pas de champ « {field} » ; ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/plugin.py" />
      <source>Pathway panel</source>
      <translation>Panneau des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/plugin.py" />
      <source>Show or hide the panel that reads one pathway at a time</source>
      <translation>Afficher ou masquer le panneau qui lit un parcours à la fois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Inequality of access</source>
      <translation>Inégalités d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the score or the minutes</source>
      <translation>Champ du score ou des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the population</source>
      <translation>Champ de la population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the territory type</source>
      <translation>Champ du type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>SCORE: taken from the field “{field}”.</source>
      <translation>SCORE : pris dans le champ « {field} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Places</source>
      <translation>Lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Gini {gini}; Palma {palma} (what the tenth with the highest values has over what the four tenths with the lowest have); Theil {theil}.</source>
      <translation>Gini {gini} ; Palma {palma} (ce qu'a le dixième aux valeurs les plus élevées, rapporté à ce qu'ont les quatre dixièmes aux valeurs les plus faibles) ; Theil {theil}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Places with a score or minutes</source>
      <translation>Lieux avec un score ou des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high value is</source>
      <translation>Une valeur élevée est</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Thresholds beyond which people are counted</source>
      <translation>Seuils au-delà desquels compter les habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field to rank by, for the concentration index (income, deprivation)</source>
      <translation>Champ de classement, pour l'indice de concentration (revenu, défavorisation)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Lorenz curves</source>
      <translation>Courbes de Lorenz</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Population beyond thresholds</source>
      <translation>Population au-delà des seuils</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Chart of the Lorenz curves</source>
      <translation>Graphique des courbes de Lorenz</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Shares of “{field}”</source>
      <translation>Parts de « {field} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>The layer “{layer}” has no field named score or minutes; set SCORE.</source>
      <translation>La couche « {layer} » n'a pas de champ nommé score ou minutes ; renseignez SCORE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high “{field}” is taken as bad (HIGHER_IS).</source>
      <translation>Une valeur élevée de « {field} » est prise comme défavorable (HIGHER_IS).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high “{field}” is taken as good (HIGHER_IS).</source>
      <translation>Une valeur élevée de « {field} » est prise comme favorable (HIGHER_IS).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Set POPULATION, the field of the inhabitants.</source>
      <translation>Renseignez POPULATION, le champ des habitants.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>No field of the territory type: nothing is said between types.</source>
      <translation>Pas de champ du type d'espace : rien n'est dit des écarts entre types.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>measured</source>
      <translation>mesurés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>without a value</source>
      <translation>sans valeur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>with a value, without inhabitants</source>
      <translation>avec une valeur, sans habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>{people} inhabitants ({share} %) live where “{field}” has no value: they are in no index, and count as beyond every threshold.</source>
      <translation>{people} habitants ({share} %) vivent là où « {field} » n'a pas de valeur : ils n'entrent dans aucun indice, et comptent au-delà de tous les seuils.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Theil: {total} = {between} between types of territory + {within} within them ({share} % between).</source>
      <translation>Theil : {total} = {between} entre types d'espace + {within} à l'intérieur des types ({share} % entre types).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Concentration index {c}: places of {rank} “{field}” have more.</source>
      <translation>Indice de concentration {c} : les lieux où « {field} » est {rank} ont davantage.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Above {limit}: {people} inhab. ({share} %).</source>
      <translation>Au-dessus de {limit} : {people} hab. ({share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Below {limit}: {people} inhab. ({share} %).</source>
      <translation>En dessous de {limit} : {people} hab. ({share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>No THRESHOLDS: nobody is counted beyond one.</source>
      <translation>Sans THRESHOLDS : personne n'est compté au-delà d'un seuil.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>high</source>
      <translation>élevé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>low</source>
      <translation>faible</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>{label}: {total} = {parts}</source>
      <translation>{label} : {total} = {parts}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>Features of “{layer}” without a value in “{field}”, which count as 0: {n}.</source>
      <translation>Entités de « {layer} » sans valeur dans « {field} », comptées pour 0 : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>The layer “{layer}” has a negative or infinite number in “{field}”, first in row {row}; it must be 0 or more.</source>
      <translation>La couche « {layer} » a un nombre négatif ou infini dans « {field} », pour la première fois à la ligne {row} ; il doit être positif ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>The sums of “{label}” do not add up; this is a fault of the plugin, please report it.</source>
      <translation>Les sommes de « {label} » ne concordent pas ; c'est une erreur de l'extension, merci de la signaler.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Edge effects, places of demand</source>
      <translation>Effets de bord, lieux de demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Facilities within reach of the border: {n} of {all} (assumed {speed} km/h as the crow flies).</source>
      <translation>Établissements à portée de la limite de l'étude : {n} sur {all} (à {speed} km/h supposés à vol d'oiseau).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Edge effects are not flagged: demand or supply has no geometry.</source>
      <translation>Les effets de bord ne sont pas signalés : la demande ou l'offre n'a pas de géométrie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>not concerned</source>
      <translation>non concernés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>supply beyond the border may be missing</source>
      <translation>où de l'offre peut manquer au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>demand beyond the border may be missing</source>
      <translation>où de la demande peut manquer au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>both</source>
      <translation>où les deux peuvent manquer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels of communes</source>
      <translation>Niveaux d'accès des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the commune code</source>
      <translation>Champ du code de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the commune name</source>
      <translation>Champ du nom de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the facility code</source>
      <translation>Champ du code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the facility name</source>
      <translation>Champ du nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Points</source>
      <translation>Points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes not reached because the point that stands for them is not joined to the network: {n} ({people} inhab.). Give better points (POINTS), or a larger MAX_SNAP.</source>
      <translation>Communes hors d'atteinte parce que le point qui les représente n'est pas rattaché au réseau : {n} ({people} hab.). Donnez de meilleurs points (POINTS), ou un MAX_SNAP plus grand.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes read</source>
      <translation>Communes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes written</source>
      <translation>Communes écrites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Facilities</source>
      <translation>Établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Classes</source>
      <translation>Classes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Thresholds (minutes)</source>
      <translation>Seuils (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Number of classes (quantiles, jenks, equal)</source>
      <translation>Nombre de classes (quantiles, jenks, equal)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Count the facilities within (minutes)</source>
      <translation>Compter les établissements à moins de (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels</source>
      <translation>Niveaux d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels: summary</source>
      <translation>Niveaux d'accès : synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Points that stand for the communes (population grid, chefs-lieux)</source>
      <translation>Points qui représentent les communes (carroyage de population, chefs-lieux)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' commune code</source>
      <translation>Champ du code de la commune des points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' weight</source>
      <translation>Champ du poids des points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' code (with a table of travel times)</source>
      <translation>Champ du code des points (avec une table de temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>No field of the population: the summary counts communes alone.</source>
      <translation>Pas de champ de population : la synthèse compte seulement les communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>With POINTS, the travel times are from the points: set POINTS_ID as well.</source>
      <translation>Avec POINTS, les temps de trajet partent des points : renseignez aussi POINTS_ID.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Set POINTS_COMMUNE, the field of the points' commune code.</source>
      <translation>Renseignez POINTS_COMMUNE, le champ du code de la commune des points.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>in a commune of the layer</source>
      <translation>dans une commune de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>in no commune of the layer</source>
      <translation>dans aucune commune de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>with minutes</source>
      <translation>avec des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>not reached, with a reason</source>
      <translation>hors d'atteinte, avec une raison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Inhabitants</source>
      <translation>Habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>There are too few different times for {n} classes: {made} were made.</source>
      <translation>Il y a trop peu de temps différents pour {n} classes : {made} ont été faites.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>The classes explain {share} % of the variance.</source>
      <translation>Les classes expliquent {share} % de la variance.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes of which some points reach no facility: {n}. Their minutes are those of the other points (see share_reached).</source>
      <translation>Communes dont certains points n'atteignent aucun établissement : {n}. Leurs minutes sont celles des autres points (voir share_reached).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes without population, which count as 0: {n}.</source>
      <translation>Communes sans population, comptées pour 0 : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply against demand (floating catchments)</source>
      <translation>Offre rapportée à la demande (bassins flottants)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the number of professionals (apl)</source>
      <translation>Champ du nombre de professionnels (apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the code of the demand</source>
      <translation>Champ du code de la demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the code of the supply</source>
      <translation>Champ du code de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the capacity (posts, beds, acts)</source>
      <translation>Champ de la capacité (postes, lits, actes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Limit of the catchments (minutes)</source>
      <translation>Limite des bassins (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Standard deviation (gaussian, minutes)</source>
      <translation>Écart-type (gaussian, minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Minutes that weigh as much as average crowding (raam)</source>
      <translation>Minutes qui pèsent autant que l'affluence moyenne (raam)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Least acts per professional (apl, 0 = none)</source>
      <translation>Minimum d'actes par professionnel (apl, 0 = aucun)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Most acts per professional (apl, 0 = none)</source>
      <translation>Maximum d'actes par professionnel (apl, 0 = aucun)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Computing the scores</source>
      <translation>Calcul des scores</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Acts</source>
      <translation>Actes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Places of demand</source>
      <translation>Lieux de demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply</source>
      <translation>Offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Demand (communes)</source>
      <translation>Demande (communes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply (facilities)</source>
      <translation>Offre (établissements)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Weights by minutes (e2sfca, m2sfca, 3sfca, apl)</source>
      <translation>Poids selon les minutes (e2sfca, m2sfca, 3sfca, apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Scores of the demand</source>
      <translation>Scores de la demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Ratios of the supply</source>
      <translation>Ratios de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Fields of the population by age (apl)</source>
      <translation>Champs de la population par âge (apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Consumption by age (apl), one number per field</source>
      <translation>Consommation par âge (apl), un nombre par champ</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Zoning thresholds with date and source</source>
      <translation>Seuils de zonage, avec date et source</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Flag scores that the border may falsify</source>
      <translation>Signaler les scores que les effets de bord peuvent fausser</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Border beyond which demand and supply are missing</source>
      <translation>Limite au-delà de laquelle la demande et l'offre manquent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>ZONING is for scores that rise with access, not for raam.</source>
      <translation>ZONING vaut pour les scores qui croissent avec l'accès, pas pour raam.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Demand</source>
      <translation>Demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>The catchments end at {end} min: MAX_MINUTES is {limit} and the weights end at {last}.</source>
      <translation>Les bassins s'arrêtent à {end} min : MAX_MINUTES vaut {limit} et les poids s'arrêtent à {last}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Population by age: {people} inhab., weighted by {weights} and scaled to the same total.</source>
      <translation>Population par âge : {people} hab., pondérés par {weights} et ramenés au même total.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>AGE_FIELDS are used by the method apl alone.</source>
      <translation>AGE_FIELDS ne sert que pour la méthode apl.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Set POPULATION, the field of the inhabitants of the demand.</source>
      <translation>Renseignez POPULATION, le champ des habitants de la demande.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>No field of the capacity (CAPACITY): each facility counts 1.</source>
      <translation>Pas de champ de capacité (CAPACITY) : chaque établissement compte pour 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>in the layer</source>
      <translation>dans la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>by the floor</source>
      <translation>ajoutés par le plancher</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>by the cap</source>
      <translation>par le plafond</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach supply</source>
      <translation>atteignent de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach nothing (score 0)</source>
      <translation>n'atteignent rien (score 0)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>User equilibrium: nobody could do better elsewhere (distance from the optimum {gap}). The score is a cost: the least is the best.</source>
      <translation>Équilibre des usagers : personne ne ferait mieux ailleurs (écart à l'optimum {gap}). Le score est un coût : le plus faible est le meilleur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>lost by distance</source>
      <translation>perdue avec la distance</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>given to the population (sum of population × score)</source>
      <translation>donnée à la population (somme population × score)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>where nobody comes</source>
      <translation>où personne ne vient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Zoning thresholds of {date}, source: {source}</source>
      <translation>Seuils de zonage du {date}, source : {source}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>No AGE_FIELDS: the population is not standardised by age.</source>
      <translation>Sans AGE_FIELDS : la population n'est pas standardisée par âge.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>have found a facility</source>
      <translation>ont trouvé un établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach none</source>
      <translation>n'en atteignent aucun</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Tables</source>
      <translation>Tables</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population covered within time and capacity</source>
      <translation>Population couverte selon le temps et la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Field of the capacity</source>
      <translation>Champ de la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Field to order the facilities by</source>
      <translation>Champ qui ordonne les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Filling the facilities</source>
      <translation>Remplissage des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population tested</source>
      <translation>Population examinée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Inhabitants that one unit of capacity can serve</source>
      <translation>Habitants que peut servir une unité de capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Limit in minutes (several: one pass each)</source>
      <translation>Limite en minutes (plusieurs : une passe pour chacune)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population covered</source>
      <translation>Population couverte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Facilities and whom they serve</source>
      <translation>Établissements et population qu'ils servent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Who is served by whom</source>
      <translation>Qui est servi par qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Order of filling</source>
      <translation>Ordre de remplissage</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>The highest value of the field first</source>
      <translation>La plus grande valeur du champ en premier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>No field of the capacity (CAPACITY): every facility can serve everybody.</source>
      <translation>Pas de champ de capacité (CAPACITY) : chaque établissement peut servir tout le monde.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>One unit of “{field}” serves {n} inhabitants.</source>
      <translation>Une unité de « {field} » sert {n} habitants.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served</source>
      <translation>servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served within {minutes} min</source>
      <translation>servis à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>left over, facilities full</source>
      <translation>non servis, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>left over, no facility within {minutes} min</source>
      <translation>non servis, aucun établissement à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Capacity</source>
      <translation>Capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>{n} of {all} facilities are full.</source>
      <translation>Établissements complets : {n} sur {all}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served entirely</source>
      <translation>entièrement servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>in part or not, facilities full</source>
      <translation>servis en partie ou pas du tout, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>no facility within {minutes} min</source>
      <translation>aucun établissement à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>“{field}” is text: the order of the alphabet.</source>
      <translation>« {field} » est un texte : l'ordre est alphabétique.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>used</source>
      <translation>utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>not used</source>
      <translation>non utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Travel times</source>
      <translation>Temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Itineraries</source>
      <translation>Itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Pathways</source>
      <translation>Parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Access</source>
      <translation>Accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Synthesis</source>
      <translation>Synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Stopped by the user; nothing was written.</source>
      <translation>Arrêté par l'utilisateur ; rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>There is not enough memory; work on a smaller area or with a larger cell size.</source>
      <translation>La mémoire ne suffit pas ; travaillez sur une zone plus petite ou avec un pas de grille plus grand.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>A file could not be read or written: {reason}</source>
      <translation>Un fichier n'a pas pu être lu ou écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>Neither “{layer}” nor the patients have any geometry: load the pathways with facilities and communes, so that there are places to go from and to.</source>
      <translation>Ni « {layer} » ni les patients n'ont de géométrie : chargez les parcours avec des établissements et des communes, pour qu'il y ait des lieux de départ et d'arrivée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>The layer “{layer}” is empty.</source>
      <translation>La couche « {layer} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>Patients read</source>
      <translation>Patients lus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>No feature of the layer “{layer}” has a geometry.</source>
      <translation>Aucune entité de la couche « {layer} » n'a de géométrie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>with events</source>
      <translation>avec des événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>without any event</source>
      <translation>sans aucun événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>{n} patients of the steps are not among the patients: their homes have no place.</source>
      <translation>Patients des étapes absents de la table des patients : {n} ; leur domicile n'est pas localisé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{communes} communes in {levels} places of “{field}”.</source>
      <translation>{communes} communes en {levels} lieux de « {field} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>The steps do not tell the communes of the facilities: flows lead to the facilities themselves (facility_id).</source>
      <translation>Les étapes ne disent pas la commune des établissements : les flux mènent aux établissements eux-mêmes (facility_id).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{n} communes have no value in “{field}”.</source>
      <translation>Communes sans valeur dans « {field} » : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{n} events have a code in “{field}” that is not in COMMUNES (or has no level there): they count as without place.</source>
      <translation>Événements dont le code, dans « {field} », est absent de COMMUNES (ou n'y a pas de niveau) : {n} ; ils comptent comme non localisés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>LEVEL_FIELD is a field of COMMUNES: choose that layer too.</source>
      <translation>LEVEL_FIELD est un champ de COMMUNES : choisissez aussi cette couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Aggregate flows</source>
      <translation>Agréger les flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the level (EPCI, departement…)</source>
      <translation>Champ du niveau (EPCI, département…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the level's name</source>
      <translation>Champ du nom du niveau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows start at (field of the steps)</source>
      <translation>Départ des flux (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows lead to (field of the steps)</source>
      <translation>Arrivée des flux (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Each step apart</source>
      <translation>Chaque étape à part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Hide flows of fewer patients than</source>
      <translation>Masquer les flux de moins de patients que</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Places' totals count the hidden flows too</source>
      <translation>Compter aussi les flux masqués dans les totaux des lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Lines</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows</source>
      <translation>Flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Places of the flows</source>
      <translation>Lieux des flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Hidden flows</source>
      <translation>Flux masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Communes (names, points, level)</source>
      <translation>Communes (noms, points, niveau)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Events read</source>
      <translation>Événements lus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>No flow is hidden: such a table or map lets people be recognised. Keep it among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun flux n'est masqué : une telle table ou carte permet de reconnaître des personnes. Gardez-la entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>{n} flows have a place without a known point: they are in the table, without line. COMMUNES gives places their points.</source>
      <translation>Flux dont un lieu n'a pas de point connu : {n} ; ils sont dans la table, sans ligne. COMMUNES donne leurs points aux lieux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Events of “{step}”</source>
      <translation>Événements de « {step} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in flows shown</source>
      <translation>dans des flux montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in flows inside one place</source>
      <translation>dans des flux internes à un lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in hidden flows</source>
      <translation>dans des flux masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>without place</source>
      <translation>non localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Every flow has fewer than {n} patients, so none is shown: choose a level above (LEVEL_FIELD), or all steps together.</source>
      <translation>Tous les flux ont moins de {n} patients, aucun n'est donc montré : choisissez un niveau supérieur (LEVEL_FIELD), ou toutes les étapes ensemble.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Trace itineraries</source>
      <translation>Tracer les itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Homes and facilities</source>
      <translation>Domiciles et établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>{legs} legs between {places} places, in {searches} searches.</source>
      <translation>{legs} trajets entre {places} lieux, en {searches} recherches.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Legs</source>
      <translation>Trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Home</source>
      <translation>Domicile</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Lines along the roads need a road layer: choose NETWORK.</source>
      <translation>Les lignes le long des routes demandent une couche de routes : choisissez NETWORK.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Itineraries from home need to know where patients live: choose PATIENTS, or set HOME to “none”.</source>
      <translation>Les itinéraires depuis le domicile demandent de savoir où résident les patients : choisissez PATIENTS, ou donnez à HOME la valeur « none ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>with a place</source>
      <translation>localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>drawn</source>
      <translation>avec un tracé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>within one place (0 km)</source>
      <translation>dans un même lieu (0 km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>without a way by road</source>
      <translation>sans chemin par la route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Kilometres are as the crow flies; minutes are empty (SHAPE is not road).</source>
      <translation>Les kilomètres sont à vol d'oiseau ; les minutes sont vides (SHAPE n'est pas road).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Used facility against the nearest</source>
      <translation>Établissement fréquenté et établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Field of the care offered</source>
      <translation>Champ des soins offerts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Adding up</source>
      <translation>Calcul des synthèses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypassing events</source>
      <translation>Événements avec contournement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Groups</source>
      <translation>Groupes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Residences</source>
      <translation>Communes de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>at the nearest</source>
      <translation>au plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>bypassing it</source>
      <translation>en contournant le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Kind of care of each step (CSV: step, care)</source>
      <translation>Type de soins de chaque étape (CSV : step, care)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Communes (for the map of rates)</source>
      <translation>Communes (pour la carte des taux)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Up to so much farther is no bypass (minutes)</source>
      <translation>Écart en deçà duquel il n'y a pas de contournement (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Hide groups of fewer patients than</source>
      <translation>Masquer les groupes de moins de patients que</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Used against nearest: events</source>
      <translation>Fréquenté et plus proche : événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rates of communes</source>
      <translation>Taux de contournement des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rates</source>
      <translation>Taux de contournement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Who is bypassed and for whom</source>
      <translation>Qui est contourné et pour qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>The layer “{layer}” has no field of the care offered; set CARE_FIELD.</source>
      <translation>La couche « {layer} » n'a pas de champ des soins offerts ; renseignez CARE_FIELD.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in the pairs shown</source>
      <translation>dans les paires montrées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in pairs of too few patients</source>
      <translation>dans des paires de trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in a commune of COMMUNES</source>
      <translation>dans une commune de COMMUNES</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in none, not on the map</source>
      <translation>dans aucune, hors de la carte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rate: {share} %; {minutes} minutes more than needed on average.</source>
      <translation>Taux de contournement : {share} % ; en moyenne {minutes} minutes de plus que nécessaire.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>No event could be compared: see the reasons above.</source>
      <translation>Aucun événement n'a pu être comparé : voir les raisons ci-dessus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>The table “{file}” (STEP_CARE) needs the columns step and care.</source>
      <translation>La table « {file} » (STEP_CARE) doit avoir les colonnes step et care.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>“{step}” is care of the kind “{kind}”.</source>
      <translation>« {step} » est un soin du type « {kind} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>“{step}” ({n} events) is no kind of care known: give it one in STEP_CARE to compare it.</source>
      <translation>« {step} » (événements : {n}) n'est pas un type de soins connu : donnez-lui-en un dans STEP_CARE pour le comparer.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_times.py" />
      <source>Searching the nearest facilities</source>
      <translation>Recherche des établissements les plus proches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>The tables by patient are for your own eyes: they are never hidden.</source>
      <translation>Les tables par patient sont réservées à votre usage : rien n'y est jamais masqué.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>shown</source>
      <translation>montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>hidden</source>
      <translation>masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>No group is hidden, however few its patients: keep the tables among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun groupe n'est masqué, si peu de patients qu'il compte : gardez les tables entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>Field of the territory (EPCI, living area…)</source>
      <translation>Champ du territoire (EPCI, bassin de vie…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>{n} places of care without commune: {found} lie in a commune of COMMUNES.</source>
      <translation>Lieux de soins sans commune : {n}, dont {found} situés dans une commune de COMMUNES.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>{n} steps name no patient: they are left out.</source>
      <translation>Étapes qui ne nomment aucun patient, laissées de côté : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>The metropolis has {n} communes.</source>
      <translation>Communes de la métropole : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>The steps do not tell the communes of the facilities (facility_commune): the shares inside the departement, the territory and the metropolis are empty. Give COMMUNES as polygons to find them.</source>
      <translation>Les étapes ne disent pas la commune des établissements (facility_commune) : les parts dans le département, le territoire et la métropole sont vides. Donnez COMMUNES en polygones pour les trouver.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>METROPOLIS: no commune goes by “{words}”; write commune codes or, with COMMUNES, values of TERRITORY_FIELD or TERRITORY_TYPE.</source>
      <translation>METROPOLIS : aucune commune ne répond à « {words} » ; écrivez des codes de commune ou, avec COMMUNES, des valeurs de TERRITORY_FIELD ou de TERRITORY_TYPE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Pathway indicators</source>
      <translation>Indicateurs des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Events by the reference pathway</source>
      <translation>Événements selon le parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Limits of waits: {n} (with a source: {sourced}).</source>
      <translation>Limites d'attente : {n} (avec une source : {sourced}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Breaks</source>
      <translation>Ruptures</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Communes (territories, metropolis)</source>
      <translation>Communes (territoires, métropole)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Metropolis (commune codes, territory or type)</source>
      <translation>Métropole (codes de commune, territoire ou type)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Reference pathway (CSV)</source>
      <translation>Parcours de référence (CSV)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>A change of facility after more than (days) is a break</source>
      <translation>Un changement d'établissement est une rupture après plus de (jours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Indicators by patient</source>
      <translation>Indicateurs par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Indicators by territory type, step and year</source>
      <translation>Indicateurs par type d'espace, étape et année</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Waits between steps</source>
      <translation>Attentes entre étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Coordination</source>
      <translation>Coordination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Without REFERENCE_PATHWAY, waits have no limits and no step counts as missing; every step counts as a journey.</source>
      <translation>Sans REFERENCE_PATHWAY, les attentes n'ont pas de limite et aucune étape ne compte comme manquante ; chaque étape compte comme un déplacement.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>of its steps</source>
      <translation>de ses étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>of other steps</source>
      <translation>d'autres étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>The steps have neither actors nor transmissions: nothing is said of coordination.</source>
      <translation>Les étapes n'ont ni acteurs ni transmissions : rien n'est dit de la coordination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with a journey</source>
      <translation>avec un déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>the patient does not travel for</source>
      <translation>sans déplacement du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>without a way</source>
      <translation>sans chemin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with all journeys known</source>
      <translation>dont tous les déplacements sont connus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with some journey unknown</source>
      <translation>dont un déplacement au moins est inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>without any journey</source>
      <translation>sans aucun déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>waits over their limit</source>
      <translation>attentes au-delà de leur limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>missing steps</source>
      <translation>étapes manquantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>changes of facility after a long wait</source>
      <translation>changements d'établissement après une longue attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Passages from one event to the next</source>
      <translation>Passages d'un événement au suivant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Pathways coordinated by the patient alone: {alone} of {known}.</source>
      <translation>Parcours coordonnés par le patient seul : {alone} sur {known}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>{n} patients have no minutes of the chain: the table of travel times has no time between some of their facilities.</source>
      <translation>Patients sans minutes pour la chaîne : {n} ; la table de temps de trajet n'a pas de temps entre certains de leurs établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>within one facility</source>
      <translation>dans un même établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers with a report passed on</source>
      <translation>passages de relais avec un compte rendu transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers without</source>
      <translation>passages de relais sans compte rendu transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers of which it is not known</source>
      <translation>passages de relais pour lesquels on ne le sait pas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Pathway variants</source>
      <translation>Variantes des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Counting variants</source>
      <translation>Comptage des variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Passages from one step to the next</source>
      <translation>Passages d'une étape à la suivante</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>{variants} variants; {n} of them are followed by 80 % of the patients.</source>
      <translation>Variantes : {variants}, dont {n} suivies par 80 % des patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps done again by the same patient: {n}.</source>
      <translation>Étapes refaites par le même patient : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Variants</source>
      <translation>Variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Passages counted</source>
      <translation>Passages comptés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Comparing with the reference pathway</source>
      <translation>Comparaison avec le parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Patients compared</source>
      <translation>Patients comparés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>missing</source>
      <translation>manquantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>extra</source>
      <translation>en plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>out of order</source>
      <translation>dans le désordre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>late</source>
      <translation>en retard</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Deviations</source>
      <translation>Écarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Also apart by (territory type, field of the steps)</source>
      <translation>Distinguer aussi selon (type d'espace, champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>What a pathway is made of (field of the steps)</source>
      <translation>Ce qui compose un parcours (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Hide counts of fewer patients than (0: show all)</source>
      <translation>Masquer les nombres de moins de patients que (0 : tout montrer)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>What follows what</source>
      <translation>Ce qui suit quoi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps: starts, ends, repetitions</source>
      <translation>Étapes : débuts, fins, répétitions</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Which step comes first</source>
      <translation>Quelle étape vient en premier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Conformance by patient</source>
      <translation>Conformité par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Deviations from the reference pathway</source>
      <translation>Écarts au parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Conformance by territory type</source>
      <translation>Conformité par type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No step of the layer “{layer}” has a name.</source>
      <translation>Aucune étape de la couche « {layer} » n'a de nom.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>in pathways</source>
      <translation>dans des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without the name of a step</source>
      <translation>sans nom d'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without patient</source>
      <translation>sans patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>in variants</source>
      <translation>dans des variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without any named step</source>
      <translation>sans aucune étape nommée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>to another step</source>
      <translation>vers une autre étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>to the same step again</source>
      <translation>vers la même étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps counted</source>
      <translation>Étapes comptées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Nothing is hidden, however few the patients: keep the tables among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Rien n'est masqué, si peu nombreux que soient les patients : gardez les tables entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No REFERENCE_PATHWAY: pathways are compared with none.</source>
      <translation>Sans REFERENCE_PATHWAY : les parcours ne sont comparés à aucun autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Counts of conformance</source>
      <translation>Nombres de la conformité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>MIN_PATIENTS hides groups in tables of counts only: CONFORMANCE and DEVIATIONS have one row per patient and are for your own eyes.</source>
      <translation>MIN_PATIENTS ne masque des groupes que dans les tables de comptage : CONFORMANCE et DEVIATIONS ont une ligne par patient et sont réservées à votre usage.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No step of the pathways is in the reference: write its step or step_fr as the steps have them.</source>
      <translation>Aucune étape des parcours n'est dans la référence : écrivez-y step ou step_fr comme dans les étapes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>conform</source>
      <translation>conformes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>with deviations</source>
      <translation>avec des écarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>The reference pathway gives no limit of days: no step counts as late. Fill in limit_days with their source (limit_source).</source>
      <translation>Le parcours de référence ne donne aucune limite en jours : aucune étape ne compte comme en retard. Remplissez limit_days et la source des limites (limit_source).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Some limits of the reference pathway have no source (limit_source).</source>
      <translation>Certaines limites du parcours de référence n'ont pas de source (limit_source).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/small_counts.py" />
      <source>{n} hidden</source>
      <translation>{n} sous secret</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>Neither TRAVEL_TIMES nor NETWORK is given: kilometres are as the crow flies and minutes are empty.</source>
      <translation>Ni TRAVEL_TIMES ni NETWORK n'est donné : les kilomètres sont à vol d'oiseau et les minutes sont vides.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>The way home is taken to last as long as the way there (a table has one direction).</source>
      <translation>Le retour est supposé durer autant que l'aller (une table n'a qu'un sens).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>The table of travel times has no kilometres: they are as the crow flies.</source>
      <translation>La table de temps de trajet n'a pas de kilomètres : ils sont à vol d'oiseau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>{parameter}: taken from the field “{field}” of “{layer}”.</source>
      <translation>{parameter} : pris dans le champ « {field} » de « {layer} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>No field of codes could be recognised in the layer “{layer}”; set {parameter}.</source>
      <translation>Aucun champ de codes n'a été reconnu dans la couche « {layer} » ; renseignez {parameter}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The features of “{layer}” are numbered from 1.</source>
      <translation>Les entités de « {layer} » sont numérotées à partir de 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Features of “{layer}” without a code: {n}.</source>
      <translation>Entités de « {layer} » sans code : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Features of “{layer}” that repeat the code of another one: {n}.</source>
      <translation>Entités de « {layer} » qui répètent le code d'une autre : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Only facilities offering</source>
      <translation>Seulement les établissements qui offrent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The layer “{layer}” has no field of the care offered; set CARE_FIELD or leave CARE empty.</source>
      <translation>La couche « {layer} » n'a pas de champ des soins offerts ; renseignez CARE_FIELD ou laissez CARE vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>offering “{kind}”</source>
      <translation>offrant « {kind} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>not offering it</source>
      <translation>ne l'offrant pas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The layer's own field “{old}” is called “{new}” in the output, where “{old}” is the computed one.</source>
      <translation>Le champ « {old} » de la couche s'appelle « {new} » en sortie, où « {old} » est le champ calculé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Reading the roads of “{layer}”</source>
      <translation>Lecture des routes de « {layer} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Building the network</source>
      <translation>Construction du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Road network</source>
      <translation>Réseau routier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Kind of road layer</source>
      <translation>Type de couche de routes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Means of travel</source>
      <translation>Moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the road class</source>
      <translation>Champ de la classe de route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the speed (km/h)</source>
      <translation>Champ de la vitesse (km/h)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the true length (m)</source>
      <translation>Champ de la longueur réelle (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the one-way direction</source>
      <translation>Champ du sens de circulation</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Direction where none is given</source>
      <translation>Sens de circulation par défaut</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Speed table (CSV)</source>
      <translation>Table de vitesses (CSV)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Join line ends closer than (m)</source>
      <translation>Joindre les extrémités de lignes plus proches que (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Farthest walk to the network (m)</source>
      <translation>Marche la plus longue jusqu'au réseau (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Walking speed off the network (km/h)</source>
      <translation>Vitesse à pied hors du réseau (km/h)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Keep the prepared network for the next run</source>
      <translation>Garder le réseau préparé pour le prochain calcul</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>The road layer “{layer}” has no usable line; check its filter.</source>
      <translation>La couche de routes « {layer} » n'a aucune ligne utilisable ; vérifiez son filtre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>The network was prepared before and is taken from the cache.</source>
      <translation>Le réseau avait déjà été préparé : il est repris du cache.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>{label}: not joined to the network: {reasons}</source>
      <translation>{label} hors du réseau : {reasons}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Travel</source>
      <translation>Sens du trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER is no valid expression: {reason}</source>
      <translation>FILTER n'est pas une expression valable : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER names the column “{column}”, which “{file}” does not have; its columns are: {columns}.</source>
      <translation>FILTER cite la colonne « {column} », que « {file} » n'a pas ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER cannot be computed: {reason}</source>
      <translation>FILTER ne peut pas être calculé : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER is no condition: it gives “{value}”; write for example "dep" = '63'.</source>
      <translation>FILTER n'est pas une condition : il donne « {value} » ; écrivez par exemple "dep" = '63'.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/run.py" />
      <source>The counts of “{label}” do not add up; this is a fault of the plugin, please report it.</source>
      <translation>Les comptes de « {label} » ne concordent pas ; c'est une erreur de l'extension, merci de la signaler.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>too few patients</source>
      <translation>trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>nothing to compare</source>
      <translation>rien à comparer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>1 commune</source>
      <translation>1 commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>{n} communes</source>
      <translation>{n} communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>isolated part: not joined to the main roads</source>
      <translation>partie isolée : non reliée aux routes principales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one can enter, but not leave</source>
      <translation>on peut entrer, mais pas sortir</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one can leave, but not enter</source>
      <translation>on peut sortir, mais pas entrer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>neither to be reached nor to be left</source>
      <translation>on ne peut ni entrer ni sortir</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>main roads, broader where faster</source>
      <translation>routes principales, trait plus large si plus rapides</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>closed to this means of travel</source>
      <translation>fermées à ce moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>{name} — {km} km</source>
      <translation>{name} — {km} km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>end that stops short of a road</source>
      <translation>extrémité qui s'arrête avant une route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>isolated part, by its length</source>
      <translation>partie isolée, selon sa longueur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: no way out</source>
      <translation>sens unique : pas de sortie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: no way in</source>
      <translation>sens unique : pas d'entrée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: neither in nor out</source>
      <translation>sens unique : ni entrée ni sortie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no speed</source>
      <translation>sans vitesse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>unknown road class</source>
      <translation>classe de route inconnue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>unknown direction</source>
      <translation>sens inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>drawn twice</source>
      <translation>dessinée deux fois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no length</source>
      <translation>sans longueur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no line (table only)</source>
      <translation>sans ligne (table seulement)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>crossing without junction (information)</source>
      <translation>croisement sans carrefour (information)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>{name} — {places}, {people} inhab.</source>
      <translation>{name} — {places}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>1 place</source>
      <translation>1 lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>{n} places</source>
      <translation>{n} lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>all served</source>
      <translation>tous servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>more than {low} % left over</source>
      <translation>plus de {low} % non servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>all left over, facilities full</source>
      <translation>aucun servi, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>serves {low} to {high}</source>
      <translation>sert de {low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>{low}–{high} % left over</source>
      <translation>{low}–{high} % non servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/facilities.py" />
      <source>exact place — {n}</source>
      <translation>lieu exact — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/facilities.py" />
      <source>placed at the commune — {n}</source>
      <translation>placés à la commune — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>{low} – {high} {unit}</source>
      <translation>{low} – {high} {unit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>events</source>
      <translation>événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>Events at the place</source>
      <translation>Événements dans le lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>{value} {unit}</source>
      <translation>{value} {unit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/isochrones.py" />
      <source>≤ {high} min</source>
      <translation>≤ {high} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/itineraries.py" />
      <source>{step} — {n} legs</source>
      <translation>{step} — {n} trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/itineraries.py" />
      <source>other steps — {n} legs</source>
      <translation>autres étapes — {n} trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/itineraries.py" />
      <source>no step</source>
      <translation>sans étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/levels.py" />
      <source>{name} — {communes}, {people} inhab.</source>
      <translation>{name} — {communes}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/levels.py" />
      <source>no commune</source>
      <translation>aucune commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/pathway_measures.py" />
      <source>min</source>
      <translation>min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/pathway_measures.py" />
      <source>km</source>
      <translation>km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>reaches nothing</source>
      <translation>n'atteint rien</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{times} × the mean ({values} per {n} inhab.)</source>
      <translation>{times} × la moyenne ({values} pour {n} hab.)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>&lt; {x}</source>
      <translation>&lt; {x}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{low}–{high}</source>
      <translation>{low}–{high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>&gt; {x}</source>
      <translation>&gt; {x}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{times} × the mean cost ({values})</source>
      <translation>{times} × le coût moyen ({values})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>capacity {low} to {high}</source>
      <translation>capacité de {low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Full study</source>
      <translation>Étude complète</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Stage: {title}</source>
      <translation>Phase : {title}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Table of pathways (CSV or XLSX)</source>
      <translation>Table de parcours (CSV ou XLSX)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>or layer of pathways</source>
      <translation>ou couche de parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Field of the level of the flows (EPCI, departement…)</source>
      <translation>Champ du niveau des flux (EPCI, département…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Isochrones (minutes)</source>
      <translation>Isochrones (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Access levels (minutes)</source>
      <translation>Niveaux d'accès (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Itineraries drawn</source>
      <translation>Tracé des itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Title on the maps</source>
      <translation>Titre des cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Sources, on the maps</source>
      <translation>Sources, sur les cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Folder of the study</source>
      <translation>Dossier de l'étude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>GeoPackage</source>
      <translation>GeoPackage</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>QGIS project</source>
      <translation>Projet QGIS</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Map of access levels</source>
      <translation>Carte des niveaux d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Map of flows</source>
      <translation>Carte des flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Choose a table of pathways: a file, or a layer of the project.</source>
      <translation>Choisissez une table de parcours : un fichier, ou une couche du projet.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Access to care and patient pathways</source>
      <translation>Accès aux soins et parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
      <translation>Tables (*.csv *.tsv *.txt *.xlsx);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>A file could not be written: {reason}</source>
      <translation>Un fichier n'a pas pu être écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_files.py" />
      <source>The folder {folder} cannot be written to; choose another one.</source>
      <translation>Impossible d'écrire dans le dossier {folder} ; choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_files.py" />
      <source>The folder {folder} cannot be made; choose another one.</source>
      <translation>Le dossier {folder} ne peut pas être créé ; choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Writing the project and the maps</source>
      <translation>Écriture du projet et des cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Access to care: {care}</source>
      <translation>Accès aux soins : {care}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Names of towns</source>
      <translation>Noms des villes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Isochrones</source>
      <translation>Isochrones</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Rejected rows</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Flows of patients</source>
      <translation>Flux de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Roads</source>
      <translation>Routes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>offering this care</source>
      <translation>offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>other facilities</source>
      <translation>autres établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Access levels of the communes</source>
      <translation>Niveaux d'accès des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Load facilities</source>
      <translation>Charger les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the identifier</source>
      <translation>Colonne de l'identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the name</source>
      <translation>Colonne du nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of X or longitude</source>
      <translation>Colonne de X ou de la longitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of Y or latitude</source>
      <translation>Colonne de Y ou de la latitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the commune</source>
      <translation>Colonne de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the category</source>
      <translation>Colonne de la catégorie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Columns of the care offered</source>
      <translation>Colonnes des soins offerts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the capacity</source>
      <translation>Colonne de la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Rows read</source>
      <translation>Lignes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Directory of facilities (FINESS, SAE, own table or layer)</source>
      <translation>Répertoire d'établissements (FINESS, SAE, votre table ou votre couche)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Only rows where</source>
      <translation>Seulement les lignes où</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Encoding of the file</source>
      <translation>Encodage du fichier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Facilities: rejects</source>
      <translation>Établissements : rejets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>“{file}” cannot be opened as a layer.</source>
      <translation>« {file} » ne peut pas être ouvert comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>No field of commune codes could be recognised; set COMMUNES_ID.</source>
      <translation>Aucun champ de codes de commune n'a été reconnu ; renseignez COMMUNES_ID.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>loaded</source>
      <translation>chargées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>outside the filter</source>
      <translation>hors du filtre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>at their coordinates</source>
      <translation>à leurs coordonnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>at their commune</source>
      <translation>à leur commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>{n} lines of coordinates belong to no establishment.</source>
      <translation>Lignes de coordonnées qui n'appartiennent à aucun établissement : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>{n} facilities could not be placed; the field remark says why. A filter on the departement leaves out those beyond the commune layer.</source>
      <translation>Établissements qui n'ont pas pu être localisés : {n} ; le champ remark dit pourquoi. Un filtre sur le département écarte ceux qui sont hors de la couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Reference system of the coordinates</source>
      <translation>Système de référence des coordonnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Tables and layers</source>
      <translation>Tables et couches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Load pathways</source>
      <translation>Charger les parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the patient</source>
      <translation>Colonne du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the step</source>
      <translation>Colonne de l'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the date</source>
      <translation>Colonne de la date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the end date</source>
      <translation>Colonne de la date de fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the order of steps</source>
      <translation>Colonne de l'ordre des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the facility code</source>
      <translation>Colonne du code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the facility name</source>
      <translation>Colonne du nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the commune of residence</source>
      <translation>Colonne de la commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the actor</source>
      <translation>Colonne de l'acteur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column that says if the report was passed on</source>
      <translation>Colonne qui dit si le compte rendu a été transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the patient group</source>
      <translation>Colonne du groupe de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Field of the facility's commune</source>
      <translation>Champ de la commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>{n} patients</source>
      <translation>{n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Sheet of the workbook</source>
      <translation>Feuille du classeur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Layout: a row is an event (long) or a patient (wide)</source>
      <translation>Disposition : une ligne par événement (long) ou par patient (wide)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Pathways: rejects</source>
      <translation>Parcours : rejets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Date format</source>
      <translation>Format des dates</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Table of PMSI codes or merged communes</source>
      <translation>Table des codes PMSI ou des communes fusionnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Key file: identifiers become pseudonyms</source>
      <translation>Fichier de clé : les identifiants deviennent des pseudonymes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Dates relative to each patient's first day</source>
      <translation>Dates relatives au premier jour de chaque patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Merge sessions at most so many days apart (0 = none)</source>
      <translation>Réunir les séances distantes au plus de tant de jours (0 = aucune)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Cells of steps</source>
      <translation>Cellules d'étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>steps</source>
      <translation>étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>sessions merged into them</source>
      <translation>séances réunies dans celles-ci</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>not done</source>
      <translation>non réalisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>{n} facilities got the commune that they lie in.</source>
      <translation>Établissements qui ont reçu la commune où ils se trouvent : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>Give the table of pathways as a file (INPUT) or a layer (INPUT_LAYER), not both.</source>
      <translation>Donnez la table de parcours comme fichier (INPUT) ou comme couche (INPUT_LAYER), pas les deux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>Give the table of pathways, as a file (INPUT) or as a layer (INPUT_LAYER).</source>
      <translation>Donnez la table de parcours, comme fichier (INPUT) ou comme couche (INPUT_LAYER).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Choose a road network (NETWORK) or a table of travel times (TRAVEL_TIMES).</source>
      <translation>Choisissez un réseau routier (NETWORK) ou une table de temps de trajet (TRAVEL_TIMES).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Pairs of the travel-time table</source>
      <translation>Paires de la table de temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Searching travel times</source>
      <translation>Calcul des temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Table of travel times (instead of a network)</source>
      <translation>Table de temps de trajet (au lieu d'un réseau)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the origin (travel times)</source>
      <translation>Champ de l'origine (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the destination (travel times)</source>
      <translation>Champ de la destination (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the minutes (travel times)</source>
      <translation>Champ des minutes (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>A table of travel times is given: the road network is not used.</source>
      <translation>Une table de temps de trajet est donnée : le réseau routier n'est pas utilisé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Travel times of “{layer}”: origins in “{origin}”, destinations in “{destination}”, minutes in “{minutes}”.</source>
      <translation>Temps de trajet de « {layer} » : origines dans « {origin} », destinations dans « {destination} », minutes dans « {minutes} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Travel times of “{layer}”: a square table, origins in “{origin}”, one column per destination.</source>
      <translation>Temps de trajet de « {layer} » : tableau carré, origines dans « {origin} », une colonne par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>not reachable</source>
      <translation>inaccessibles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>repeated</source>
      <translation>répétées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>from origins not in the layer</source>
      <translation>d'origines absentes de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>to destinations not in the layer</source>
      <translation>vers des destinations absentes de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>{n} codes of the travel-time table had lost their leading zeros.</source>
      <translation>Codes de la table de temps de trajet qui avaient perdu leurs zéros initiaux, rétablis : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Check a road network</source>
      <translation>Vérifier un réseau routier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Looking for faults</source>
      <translation>Recherche des défauts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Roads read</source>
      <translation>Routes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Edges (roads cut at their junctions)</source>
      <translation>Arcs (routes coupées à leurs carrefours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Report ends closer to another road than (m)</source>
      <translation>Signaler les extrémités plus proches d'une autre route que (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Roads as they will be used</source>
      <translation>Routes telles qu'elles seront utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Problems of the network</source>
      <translation>Problèmes du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>What to do:</source>
      <translation>Que faire :</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Nothing needs to be mended: the network is ready for travel times.</source>
      <translation>Rien n'est à réparer : le réseau est prêt pour les temps de trajet.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>closed</source>
      <translation>fermées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>without a usable line</source>
      <translation>sans ligne utilisable</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>main roads</source>
      <translation>des routes principales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>in isolated parts</source>
      <translation>dans des parties isolées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>one-way dead ends</source>
      <translation>impasses à sens unique</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>Empty the network cache</source>
      <translation>Vider le cache des réseaux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>{freed} MB freed.</source>
      <translation>{freed} Mo libérés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>Megabytes freed</source>
      <translation>Mégaoctets libérés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Computing the isochrones</source>
      <translation>Calcul des isochrones</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Areas</source>
      <translation>Surfaces</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Boundaries are right to {metres} m, the step of the grid.</source>
      <translation>Les limites sont justes à {metres} m près, le pas de la grille.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>{km} km of roads reached.</source>
      <translation>Routes atteintes : {km} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Limits (minutes)</source>
      <translation>Limites (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>One area around all facilities together</source>
      <translation>Une seule surface autour de tous les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Bands between two limits</source>
      <translation>Bandes entre deux limites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Grid step (m, 0 = automatic)</source>
      <translation>Pas de la grille (m, 0 = automatique)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Communes, to count the population inside</source>
      <translation>Communes, pour compter la population à l'intérieur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Reached roads</source>
      <translation>Routes atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>No facility could be joined to the network: all are farther than {metres} m from a road that may be entered. Check that both layers cover the same area, or raise MAX_SNAP.</source>
      <translation>Aucun établissement n'a pu être rattaché au réseau : tous sont à plus de {metres} m d'une route accessible. Vérifiez que les deux couches couvrent la même zone, ou augmentez MAX_SNAP.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>empty, nothing is within the limit</source>
      <translation>vides, rien n'est dans la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Set POPULATION, the field of the communes' population.</source>
      <translation>Renseignez POPULATION, le champ de la population des communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>{n} communes have no population or no surface; they count as nobody.</source>
      <translation>Communes sans population ou sans surface, comptées pour 0 : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Inhabitants: {total} = {inside} inside + {outside} outside</source>
      <translation>Habitants : {total} = {inside} à l'intérieur + {outside} à l'extérieur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Field of the origin code</source>
      <translation>Champ du code de l'origine</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Field of the destination code</source>
      <translation>Champ du code de la destination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Origins</source>
      <translation>Origines</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Destinations</source>
      <translation>Destinations</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Pairs asked for</source>
      <translation>Paires demandées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Only the nearest destinations of each origin (0 = all)</source>
      <translation>Seulement les destinations les plus proches de chaque origine (0 = toutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Not farther than (minutes)</source>
      <translation>Pas plus loin que (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Draw lines</source>
      <translation>Tracer des lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Lines drawn</source>
      <translation>Lignes tracées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>reached</source>
      <translation>atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>with a destination</source>
      <translation>avec une destination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>without any</source>
      <translation>sans aucune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>not reached or beyond the limit</source>
      <translation>hors d'atteinte ou au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The project has no layer of steps. Make one with “Load pathways” in the Processing toolbox, or add a layer with the fields patient, step, and date or seq.</source>
      <translation>Le projet n'a pas de couche d'étapes. Créez-la avec « Charger les parcours » dans la boîte à outils de traitements, ou ajoutez une couche avec les champs patient, step, et date ou seq.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Patient pathways</source>
      <translation>Parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Read the layers again</source>
      <translation>Relire les couches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Remark</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Reading patient pathways</source>
      <translation>Lecture des parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Reading was stopped. Press the button above to read again.</source>
      <translation>La lecture a été arrêtée. Le bouton ci-dessus la relance.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The layer was edited; press the button above to read it again.</source>
      <translation>La couche a été modifiée ; le bouton ci-dessus la relit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Left out because they name no patient: {steps}.</source>
      <translation>Laissé de côté faute de patient : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The steps layer has no coordinate reference system: nothing can be drawn.</source>
      <translation>La couche d'étapes n'a pas de système de coordonnées : rien ne peut être dessiné.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The home is not in the layer of homes.</source>
      <translation>Le domicile n'est pas dans la couche des domiciles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Steps layer</source>
      <translation>Couche d'étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Layer of steps, recognised by its fields patient, step, date</source>
      <translation>Couche d'étapes, reconnue à ses champs patient, step, date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Homes layer</source>
      <translation>Couche des domiciles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Layer of patients or communes that says where the patients live</source>
      <translation>Couche de patients ou de communes qui dit où habitent les patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>none: start at the first facility</source>
      <translation>aucune : partir du premier établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>&amp;Steps</source>
      <translation>&amp;Étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>&amp;Homes</source>
      <translation>&amp;Domiciles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Chosen patient</source>
      <translation>Patient choisi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>The pathway in words</source>
      <translation>Le parcours en mots</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Chosen step</source>
      <translation>Étape choisie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Previous patient of the list</source>
      <translation>Patient précédent de la liste</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Previous patient</source>
      <translation>Patient précédent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Next patient of the list</source>
      <translation>Patient suivant de la liste</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Next patient</source>
      <translation>Patient suivant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom the map to this pathway</source>
      <translation>Zoomer la carte sur ce parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom to pathway</source>
      <translation>Zoomer sur le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom to each &amp;pathway</source>
      <translation>Zoomer sur chaque &amp;parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom the map whenever another patient is chosen</source>
      <translation>Zoomer la carte à chaque changement de patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Steps of the pathway</source>
      <translation>Étapes du parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Choose a patient in the list.</source>
      <translation>Choisissez un patient dans la liste.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Wait</source>
      <translation>Attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Search patients, communes, facilities, steps</source>
      <translation>Chercher patients, communes, établissements, étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Search patients</source>
      <translation>Chercher des patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Every word must be found in the patient, the residence or one of the steps</source>
      <translation>Chaque mot doit se trouver dans le patient, la résidence ou une des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Number of patients shown</source>
      <translation>Nombre de patients affichés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>{n} of {total} patients</source>
      <translation>{n} patients sur {total}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>1 patient</source>
      <translation>1 patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Identifier of the patient</source>
      <translation>Identifiant du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Residence</source>
      <translation>Résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Commune where the patient lives</source>
      <translation>Commune où habite le patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Territory</source>
      <translation>Espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Type of territory of the residence</source>
      <translation>Type d'espace de la résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of steps of care</source>
      <translation>Nombre d'étapes de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Facil.</source>
      <translation>Établ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of different facilities</source>
      <translation>Nombre d'établissements différents</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of different communes of care</source>
      <translation>Nombre de communes de soins différentes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Days</source>
      <translation>Jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Days from the first step to the end of the last</source>
      <translation>Jours de la première étape à la fin de la dernière</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Longest wait</source>
      <translation>Attente max.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Longest wait between two steps, in days</source>
      <translation>Plus longue attente entre deux étapes, en jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>First step</source>
      <translation>Première étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Date of the first step</source>
      <translation>Date de la première étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Remarks</source>
      <translation>Remarques</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of steps with a remark from loading</source>
      <translation>Nombre d'étapes avec une remarque au chargement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>{first} to {last}</source>
      <translation>du {first} au {last}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>The longest wait of this pathway</source>
      <translation>La plus longue attente de ce parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>The layer does not say where this step took place.</source>
      <translation>La couche ne dit pas où cette étape a eu lieu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>No.</source>
      <translation>N°</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Number of the step, as on the map</source>
      <translation>Numéro de l'étape, comme sur la carte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Date of the step</source>
      <translation>Date de l'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Kind of care</source>
      <translation>Type de soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Facility</source>
      <translation>Établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Facility of care</source>
      <translation>Établissement de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Commune</source>
      <translation>Commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Commune of the facility</source>
      <translation>Commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Days since the end of the step before</source>
      <translation>Jours depuis la fin de l'étape précédente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Remarks from loading</source>
      <translation>Remarques au chargement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>wait {days}</source>
      <translation>attente {days}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/steps_reading.py" />
      <source>The layer cannot be read: {reason}</source>
      <translation>La couche ne peut pas être lue : {reason}</translation>
    </message>
  </context>
</TS>

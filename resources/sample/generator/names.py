"""Invented names that sound French; none is a French commune's (checked against the 2024 list)."""

from __future__ import annotations

DEPARTEMENT_CODE = "00"
DEPARTEMENT_NAME = "Val-d'Orvelle"
METROPOLIS = "Orvanceau"
INTERMEDIATE_TOWNS = ("Castelmire", "Montauriel", "Belmarsac", "Tauvergnac")

_PLAIN = """
Tauvigny-le-Vieux Aubremont Sauvérac Lormeilles Vernoliac Drumières Brévelle Ormessan Valorne
Mérignoux Corvaillac Lauzemont Pérolles Bruyançon Chastenelle Gravenoux Ysselmont Vaudreland
Fontorbe Roquelaine Marvigneux Coulandray Estrevière Palomières Dravigny Ambrecourt Tréveloux
Villorbe Champdrouet Montdragelle Puyvernal Rocheverne Clairvance Bellorge Noirlande Hautesombre
Vallorgue Cantevesse Bourlignac Escamoulin Flaugères Garimont Hersignac Izeraux Joncherolles
Kervaldan Lavandrey Maurelienne Nébouzelles Oradève Pranlignat Quintefeuille Ravelange Salvessac
Tourmélines Ussiranges Varcenay Volvigny Yverneuil Arbelouze Bessemoulin Cornegrive Doumergeac
Farigoulet Grézalmont Houdrevaux Issarmelle Jarvessac Landremolle Nauvialet Orgemeilles
Passerange Quérignoux Roumégas-Bas Senestrac Thavignoux Urvilliers Vindromont Albessaigne
Barvezac Coudragne Dormenoux Esclavines Fournelac Gourdanche Haumeraye Jallinges Labraguère
Malvernois Nortemagne Olbréac Pontorvain Rastignolles Saulvières Trémolange Valcernay
Blancherive Champfauve Courtevigne Droitefont Fauvelande Grangeneuille Lacombrède
Mirevaux-le-Neuf Outrevaux-Basse Prémorvan Ruissemont Tuilevernes Vernepierre Aigremolle
Bosquerelle Chaumerin Entrefaux Fleuravaux Luzerande Monteclair-le-Vert Peyrelongue Ravissargues
"""

_SAINTS = """
Saint-Orvain Saint-Vaudric Saint-Elmond Sainte-Amélise Saint-Gerbault Saint-Théodune
Saint-Marcellan Sainte-Ursanne Saint-Brévan Saint-Colombrin Sainte-Aldegise Saint-Foyran
Saint-Hélinard Saint-Justolin Saint-Landevert Saint-Mauricet Saint-Nazairin Saint-Ouvran
Saint-Pardelin Saint-Quirec Saint-Romarin Saint-Savinet Saint-Taurick Saint-Valdebert
Saint-Wulfrin Sainte-Ysarne Saint-Clarentin Sainte-Donatel Saint-Évrémont Sainte-Béatrix-le-Dun
"""

_BY_RIVERS = """
Brivazac-sur-Orvelle Champorbe-sur-Drume Dolmeries-sur-Sauvère Escurolange-sur-Lurne
Fontamire-sous-Brézance Gandrelle-sur-Ouvrette Hautevergne-sur-Ténosse Jussandre-sur-Vézole
Lormont-sous-Drume Malaverne-sur-Orvelle Neyrolande-sur-Sauvère Perdrigeac-sur-Lurne
Rouvelange-sur-Brézance Sarlevoux-sur-Ouvrette Vaumerange-sous-Ténosse Arcenoux-sur-Vézole
"""

_COMPOUNDS = (
    "La Chapelle-Vaudric", "Le Mas-Orvain", "La Bastide-Elmond", "Le Mesnil-Brévan",
    "Les Granges-d'Orvelle", "La Roche-Savinet", "Le Puy-Gerbault", "Villeneuve-l'Orvelloise",
    "Le Vernet-Marcellan", "La Ferté-Colombrin", "Le Bourg-Taurick", "Les Essarts-Quirec",
    "La Tour-Ursanne", "Le Pont-Landevert", "Les Salles-Foyran", "Le Fau-Hélinard",
)  # fmt: skip


def rural_names() -> list[str]:
    """All names that are not kept for towns, always in the same order."""
    words = f"{_PLAIN} {_SAINTS} {_BY_RIVERS}"
    return [*words.split(), *_COMPOUNDS]

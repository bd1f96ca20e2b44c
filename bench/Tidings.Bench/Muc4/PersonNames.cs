using System.Collections.Frozen;

namespace Tidings.Bench.Muc4;

/// <summary>Given names and surnames that are common where Spanish is spoken.</summary>
internal static class PersonNames
{
    static readonly FrozenSet<string> Names = """
        jose juan luis carlos jorge miguel antonio francisco pedro manuel rafael fernando roberto ricardo alfredo alberto eduardo enrique oscar ramon mario julio cesar hector victor hugo raul sergio jaime javier andres daniel david diego ernesto
        felipe gabriel gerardo gilberto gonzalo guillermo gustavo ignacio joaquin leonardo lorenzo marcos martin mauricio nicolas orlando pablo patricio rene rodolfo rodrigo rolando ruben salvador santiago segundo tomas vicente virgilio walter wilfredo
        william bernardo benjamin arturo armando alvaro alfonso alejandro adolfo abel alonso amando angel anibal aristides augusto baltazar bartolome benito camilo celso claudio clemente cristobal dagoberto demetrio domingo edgar edgardo efrain elias
        emilio ernesto esteban eugenio evaristo fabio federico felix fidel florencio freddy german gregorio heriberto hernan hernando horacio humberto isaac isidro israel ivan jacinto jacobo jesus jairo justo lazaro leonel leopoldo luciano marcelino marcelo
        mariano maximo moises napoleon nelson nestor noe norberto octavio omar osvaldo oswaldo pascual porfirio ramiro reinaldo reynaldo rigoberto rogelio romeo romulo samuel santos saul silvio simon teodoro teofilo ubaldo ulises valentin waldemar wilson
        maria ana rosa carmen elena isabel lucia luisa marta martha mercedes gloria gladys gilda graciela guadalupe beatriz blanca cecilia claudia cristina diana elba elizabeth elsa ester esther eva febe flor inmaculada irma jennifer josefina juana julia
        laura leticia lilian lourdes magdalena margarita marina mirna nora norma olga patricia paula pilar rebeca rosario sandra silvia sonia susana teresa vilma virginia yolanda zoila alicia amalia amparo angela angelica celina
        garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz mendoza alvarez castillo romero vasquez vazquez jimenez moreno herrera medina aguilar
        castro guzman vargas fernandez mendez munoz salazar garza soto contreras guerrero ortega rojas nunez valdez delgado pena rios alvarado sandoval espinoza espinosa maldonado fuentes cabrera campos carrillo cervantes figueroa juarez leon dominguez estrada
        lara mejia montoya navarro orozco pacheco padilla quintero robles rosales salinas santiago silva solis suarez trujillo valencia vega velasquez velez villa villanueva zamora zapata zuniga acosta aguilera alarcon arias avila ayala barrera barrios benavides
        bonilla bravo bustamante calderon cardenas cardona carrasco cepeda cordova correa cortez coto duarte duran echeverria escalante escobar galan gallegos gaviria henao hurtado ibarra jaramillo lemos londono lozano macias marin marquez mata miranda molina
        monge montenegro montes mora moya murillo ochoa ojeda olivares orellana osorio pardo paredes parra paz peralta pinto ponce portillo prado quezada quiroga rangel restrepo rincon rivas rosas saenz salas salgado sarmiento serrano sierra solano sosa tapia
        tellez toledo tovar ulloa urbina uribe urrutia valle varela velasco vera vergara villalobos villegas yanez zelaya zepeda arce azcona belaunde betancur buitrago caceres campo elizondo galdamez godoy lovo luna menjivar merino
        pineda pinochet quispe huaman mamani condori choque samayoa sibrian tobar umana vides zambrano john michael james robert thomas george peter paul joseph charles richard edward frank patrick mark jack henry philip stephen andrew brian
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string word) => Names.Contains(word);
}

package dev.penstock.processor.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentDeclarationTest {

    @ParameterizedTest
    @CsvSource({
        "id,id",
        "fullName,full_name",
        "httpURLPath,http_url_path",
        "URL,url",
        "line2,line2",
        "line2Text,line2_text",
        "already_snake,already_snake",
        "aB,a_b",
        "größeÄ,größe_ä",
        "x,x"
    })
    void aColumnIsTheSnakeCaseOfItsComponent(String component, String column) {
        assertEquals(column, ComponentDeclaration.snakeCase(component));
    }
}

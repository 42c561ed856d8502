package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [MAPPING_NOT_JSON] column 28
        //   name: the options are no JSON: Unexpected character ('i' (code 105)): was expecting double-quote to start field name (line 1, column 2)
        //   They become a part of the mapping as they stand.
        //   Write: options = "{\"index\": false}"
        @Mapping(options = "{index: false}") String name,
        // error: [MAPPING_NOT_JSON] column 46
        //   code: the options are no JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 16)
        //   They become a part of the mapping as they stand.
        //   Write: options = "{\"index\": false}"
        @Mapping(type = "keyword", options = "{\"index\": false") String code,
        // error: [MAPPING_NOT_JSON] column 28
        //   email: the options are no JSON object
        //   They become a part of the mapping as they stand.
        //   Write: options = "{\"index\": false}"
        @Mapping(options = "[\"index\"]") String email,
        // error: [MAPPING_NOT_JSON] column 28
        //   city: the options are no JSON: it is empty
        //   They become a part of the mapping as they stand.
        //   Write: options = "{\"index\": false}"
        @Mapping(options = "  ") String city,
        // error: [MAPPING_NOT_JSON] column 28
        //   street: the options are no JSON: more follows after its end
        //   They become a part of the mapping as they stand.
        //   Write: options = "{\"index\": false}"
        @Mapping(options = "{} {}") String street) {
}

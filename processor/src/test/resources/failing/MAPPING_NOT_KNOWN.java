package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [MAPPING_NOT_KNOWN] column 25
        //   name: a mapping has no type "keywrod"; did you mean "keyword"?
        //   OpenSearch would refuse to make the index.
        //   Write: a word from its documentation, Mappings and field types
        @Mapping(type = "keywrod") String name,
        // error: [MAPPING_NOT_KNOWN] column 25
        //   code: a mapping has no type "varchar"
        //   OpenSearch would refuse to make the index.
        //   Write: a word from its documentation, Mappings and field types
        @Mapping(type = "varchar") String code,
        // error: [MAPPING_NOT_KNOWN] column 28
        //   email: a mapping has no parameter "indx"; did you mean "index"?
        //   OpenSearch would refuse to make the index.
        //   Write: a word from its documentation, Mappings and field types
        @Mapping(options = "{\"indx\": false}") String email,
        // error: [MAPPING_NOT_KNOWN] column 28
        //   city: a mapping has no type "txt"; did you mean "text"?
        //   OpenSearch would refuse to make the index.
        //   Write: a word from its documentation, Mappings and field types
        @Mapping(options = "{\"fields\": {\"words\": {\"type\": \"txt\"}}}") String city,
        // error: [MAPPING_NOT_KNOWN] column 28
        //   street: a mapping has no parameter "ignore_abov"; did you mean "ignore_above"?
        //   OpenSearch would refuse to make the index.
        //   Write: a word from its documentation, Mappings and field types
        @Mapping(options = "{\"fields\": {\"raw\": {\"type\": \"keyword\", \"ignore_abov\": 9}}}") String street,
        @Mapping(type = "flattened") String onElasticsearch) {
}

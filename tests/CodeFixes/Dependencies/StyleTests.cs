namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class StyleTests
{
    private const string NamingRules = """
        dotnet_naming_rule.fields.symbols = fields
        dotnet_naming_rule.fields.style = plain
        dotnet_naming_rule.fields.severity = warning
        dotnet_naming_symbols.fields.applicable_kinds = field
        dotnet_naming_symbols.fields.applicable_accessibilities = private
        dotnet_naming_style.plain.capitalization = camel_case
        dotnet_naming_style.plain.required_prefix = f_
        dotnet_style_qualification_for_field = true:suggestion

        """;

    [Fact]
    public Task Lines_end_as_they_do_in_the_file() =>
        Injected.In("using System.IO;\r\n\r\nnamespace Shop\r\n{\r\n\tclass Orders\r\n\t{\r\n\t\tpublic string Key() => [|\"x\"|];\r\n\t}\r\n\r\n\tclass More : Orders;\r\n}\r\n")
            .Becomes("using System.IO;\r\nusing Microsoft.Extensions.Configuration;\r\n\r\nnamespace Shop\r\n{\r\n\tclass Orders\r\n\t{\r\n\t\tprivate readonly IConfiguration _configuration;\r\n\r\n\t\tpublic Orders(IConfiguration configuration)\r\n\t\t{\r\n\t\t\t_configuration = configuration;\r\n\t\t}\r\n\r\n\t\tpublic string Key() => _configuration[\"A:B\"]!;\r\n\t}\r\n\r\n\tclass More : Orders\r\n\t{\r\n\t\tpublic More(IConfiguration configuration) : base(configuration)\r\n\t\t{\r\n\t\t}\r\n\t}\r\n}\r\n");

    [Fact]
    public Task Lists_on_several_lines_stay_so() =>
        Injected.In("""
            class Orders
            {
                private readonly int _a; // the first
                private readonly int _b; // the second

                public Orders(
                    int a, // the first
                    int b) // the second
                {
                    _a = a;
                    _b = b; // kept
                    // The end.
                }

                public string Key() => [|"x"|] + _a + _b;
            }

            class User(int n)
            {
                public Orders Make() => new Orders(
                    n,
                    2
                );
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly int _a; // the first
                private readonly int _b; // the second
                private readonly IConfiguration _configuration;

                public Orders(
                    int a, // the first
                    int b,
                    IConfiguration configuration) // the second
                {
                    _a = a;
                    _b = b; // kept
                    _configuration = configuration;
                    // The end.
                }

                public string Key() => _configuration["A:B"]! + _a + _b;
            }

            class User(int n, IConfiguration configuration)
            {
                public Orders Make() => new Orders(
                    n,
                    2,
                    configuration
                );
            }
            """);

    [Fact]
    public Task Fields_with_blank_lines_between_them_and_this_stay_so() =>
        Injected.In("""
            class Orders
            {
                private readonly int count;

                private readonly string name;

                public Orders(int count, string name) => (this.count, this.name) = (count, name);

                public string Key() => [|"x"|] + this.count + this.name;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly int count;

                private readonly string name;

                private readonly IConfiguration configuration;

                public Orders(int count, string name, IConfiguration configuration)
                {
                    this.configuration = configuration;
                    (this.count, this.name) = (count, name);
                }

                public string Key() => this.configuration["A:B"]! + this.count + this.name;
            }
            """);

    [Fact]
    public Task Where_the_code_says_nothing_the_rules_of_the_project_do() =>
        Injected.In("""
            class Orders
            {
                public string Key() => [|"x"|];
            }
            """).WithOptions(NamingRules).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly IConfiguration f_configuration;

                public Orders(IConfiguration configuration)
                {
                    this.f_configuration = configuration;
                }

                public string Key() => this.f_configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task The_using_stands_inside_the_namespace_where_the_others_do() =>
        Injected.In("""
            namespace Shop
            {
                using System.Text;
                using Zebra = System.Int32;

                class Orders(StringBuilder b)
                {
                    public string Key() => [|"x"|] + b + default(Zebra);
                }
            }
            """).Becomes("""
            namespace Shop
            {
                using System.Text;
                using Microsoft.Extensions.Configuration;
                using Zebra = System.Int32;

                class Orders(StringBuilder b, IConfiguration configuration)
                {
                    public string Key() => configuration["A:B"]! + b + default(Zebra);
                }
            }
            """);

    [Fact]
    public Task The_comment_that_heads_the_file_stays_there() =>
        Injected.In("""
            // Copyright (c) Shop

            #nullable enable

            // All orders.
            class Orders(int a)
            {
                public string Key() => [|"x"|] + a;
            }
            """).Becomes("""
            // Copyright (c) Shop

            #nullable enable

            using Microsoft.Extensions.Configuration;

            // All orders.
            class Orders(int a, IConfiguration configuration)
            {
                public string Key() => configuration["A:B"]! + a;
            }
            """);

    [Fact]
    public Task A_global_using_will_do() =>
        Injected.In("class Orders(int a)\n{\n    public string Key() => [|\"x\"|] + a;\n}\n").With("Shop/Usings2.cs", "global using Microsoft.Extensions.Configuration;")
            .Becomes("class Orders(int a, IConfiguration configuration)\n{\n    public string Key() => configuration[\"A:B\"]! + a;\n}\n");

    [Fact]
    public Task A_name_that_means_something_else_is_written_in_full() =>
        Injected.In("interface IConfiguration;\n\nclass Orders(IConfiguration configuration)\n{\n    public string Key() => [|\"x\"|] + configuration;\n}\n")
            .Becomes("interface IConfiguration;\n\nclass Orders(IConfiguration configuration, Microsoft.Extensions.Configuration.IConfiguration configuration2)\n{\n    public string Key() => configuration2[\"A:B\"]! + configuration;\n}\n");

    [Fact]
    public Task Braces_stay_on_their_lines() =>
        Injected.In("""
            class Orders {
                public string Key() => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration) {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task A_field_is_not_put_into_a_condition() =>
        Injected.In("""
            class Orders
            {
            #if !RELEASE
                private int _debug = 1;
            #endif

                public int Debug => _debug++;

                public string Key() => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

            #if !RELEASE
                private int _debug = 1;
            #endif

                public int Debug => _debug++;

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task A_public_constructor_is_documented_where_all_is() =>
        Injected.In("""
            /// <summary>Orders.</summary>
            public class Orders
            {
                /// <summary>A key.</summary>
                public string Key() => [|"x"|];
            }
            """).With("UserOfShop/Program.cs", "Console.WriteLine();").Documented().Becomes("""
            using Microsoft.Extensions.Configuration;

            /// <summary>Orders.</summary>
            public class Orders
            {
                private readonly IConfiguration _configuration;

                /// <summary>Creates it.</summary>
                /// <param name="configuration">The configuration.</param>
                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                /// <summary>A key.</summary>
                public string Key() => _configuration["A:B"]!;
            }
            """);
}

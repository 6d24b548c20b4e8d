using ApiXGuard.CodeFixes.Dependencies;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class ConstructorTests
{
    [Fact]
    public Task A_type_without_a_constructor_gets_one() =>
        Injected.In("""
            namespace Shop;

            class Orders
            {
                public string Key() => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            namespace Shop;

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task A_constructor_takes_it_before_what_may_be_left_out() =>
        Injected.In("""
            using System.IO;

            namespace Shop
            {
                class Orders
                {
                    private readonly Stream m_stream;
                    private readonly int m_count;

                    /// <summary>Makes it.</summary>
                    /// <param name="stream">A stream.</param>
                    /// <param name="count">How many.</param>
                    public Orders(Stream stream, int count = 1)
                    {
                        m_stream = stream;
                        m_count = count;
                        Start();
                    }

                    public void Start() => Console.WriteLine([|"x"|] + m_stream + m_count);
                }
            }
            """).Documented().Becomes("""
            using System.IO;
            using Microsoft.Extensions.Configuration;

            namespace Shop
            {
                class Orders
                {
                    private readonly Stream m_stream;
                    private readonly int m_count;
                    private readonly IConfiguration m_configuration;

                    /// <summary>Makes it.</summary>
                    /// <param name="stream">A stream.</param>
                    /// <param name="configuration">The configuration.</param>
                    /// <param name="count">How many.</param>
                    public Orders(Stream stream, IConfiguration configuration, int count = 1)
                    {
                        m_stream = stream;
                        m_count = count;
                        m_configuration = configuration;
                        Start();
                    }

                    public void Start() => Console.WriteLine(m_configuration["A:B"]! + m_stream + m_count);
                }
            }
            """);

    [Fact]
    public Task Creations_pass_it() =>
        Injected.In("""
            class Orders
            {
                public Orders(int a) { }

                public string Key() => [|"x"|];
            }

            class Shop
            {
                private readonly Orders _orders;

                public Shop()
                {
                    _orders = new Orders(1);
                    Orders other = new(a: 2);
                }

                public Orders Make() => _orders ?? new(3);
            }

            class Mall(int a)
            {
                public Shop Shop { get; } = new Shop();

                public int A => a;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(int a, IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }

            class Shop
            {
                private readonly Orders _orders;
                private readonly IConfiguration _configuration;

                public Shop(IConfiguration configuration)
                {
                    _configuration = configuration;
                    _orders = new Orders(1, configuration);
                    Orders other = new(a: 2, configuration: configuration);
                }

                public Orders Make() => _orders ?? new(3, _configuration);
            }

            class Mall(int a, IConfiguration configuration)
            {
                public Shop Shop { get; } = new Shop(configuration);

                public int A => a;
            }
            """);

    [Fact]
    public Task Chains_and_derived_types_pass_it_on() =>
        Injected.In("""
            abstract class Base
            {
                protected Base(string name)
                {
                    Name = name;
                }

                protected Base() : this("x")
                {
                }

                public string Name { get; }

                public string Key() => [|"x"|];
            }

            class A : Base
            {
            }

            class B : Base
            {
                public B()
                {
                }
            }

            class C(int n) : Base(n.ToString());

            class D(int n) : Base
            {
                public int N => n;
            }

            class E : A
            {
                public E(string s) { }
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            abstract class Base
            {
                private readonly IConfiguration _configuration;

                protected Base(string name, IConfiguration configuration)
                {
                    Name = name;
                    _configuration = configuration;
                }

                protected Base(IConfiguration configuration) : this("x", configuration)
                {
                }

                public string Name { get; }

                public string Key() => _configuration["A:B"]!;
            }

            class A : Base
            {
                public A(IConfiguration configuration) : base(configuration)
                {
                }
            }

            class B : Base
            {
                public B(IConfiguration configuration) : base(configuration)
                {
                }
            }

            class C(int n, IConfiguration configuration) : Base(n.ToString(), configuration);

            class D(int n, IConfiguration configuration) : Base(configuration)
            {
                public int N => n;
            }

            class E : A
            {
                public E(string s, IConfiguration configuration) : base(configuration) { }
            }
            """);

    [Fact]
    public Task A_creation_in_a_program_without_a_host_is_refused() =>
        Injected.In("""
            Console.WriteLine(new Orders().Key());

            class Orders
            {
                public string Key() => [|"x"|];
            }
            """).AsProgram().IsRefused();

    [Fact]
    public Task A_creation_in_a_program_with_a_builder_passes_its_configuration() =>
        Injected.In("""
            using Microsoft.AspNetCore.Builder;

            var builder = WebApplication.CreateBuilder(args);
            Console.WriteLine(new Orders().Key());

            class Orders
            {
                public string Key() => [|"x"|];
            }
            """).AsProgram().Becomes("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Configuration;

            var builder = WebApplication.CreateBuilder(args);
            Console.WriteLine(new Orders(builder.Configuration).Key());

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task Primary_constructors_take_it() =>
        Injected.In("class C(int a, CancellationToken stop)\n{\n    public string M() => a + [|\"x\"|] + stop;\n}\n")
            .Becomes("using Microsoft.Extensions.Configuration;\n\nclass C(int a, IConfiguration configuration, CancellationToken stop)\n{\n    public string M() => a + configuration[\"A:B\"]! + stop;\n}\n");

    [Fact]
    public Task An_initializer_moves_into_the_constructor() =>
        Injected.In("""
            class Orders
            {
                private readonly string _key = [|"x"|];

                public Orders(int a)
                {
                    Console.WriteLine(a);
                }

                public string Key => _key;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly string _key;

                public Orders(int a, IConfiguration configuration)
                {
                    _key = configuration["A:B"]!;
                    Console.WriteLine(a);
                }

                public string Key => _key;
            }
            """);
}

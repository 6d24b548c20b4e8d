namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class TypeTests
{
    [Fact]
    public Task The_constructor_of_a_partial_type_may_be_in_another_file() =>
        Injected.In("""
            namespace Shop;

            partial class Orders
            {
                public string Key() => [|"x"|];
            }
            """).With("Shop/Orders.cs", """
            namespace Shop;

            partial class Orders
            {
                private readonly int _count;

                public Orders(int count) => _count = count;

                public int Count => _count;
            }
            """).Becomes("""
            namespace Shop;

            partial class Orders
            {
                public string Key() => _configuration["A:B"]!;
            }
            """, ("Shop/Orders.cs", """
            using Microsoft.Extensions.Configuration;

            namespace Shop;

            partial class Orders
            {
                private readonly int _count;
                private readonly IConfiguration _configuration;

                public Orders(int count, IConfiguration configuration)
                {
                    _count = count;
                    _configuration = configuration;
                }

                public int Count => _count;
            }
            """));

    [Fact]
    public Task The_primary_constructor_of_a_partial_type_may_be_in_another_file() =>
        Injected.In("""
            partial class Orders
            {
                public string Key() => [|"x"|];
            }
            """).With("Shop/Orders.cs", """
            partial class Orders(int count)
            {
                public int Count => count;
            }
            """).Becomes("""
            partial class Orders
            {
                public string Key() => configuration["A:B"]!;
            }
            """, ("Shop/Orders.cs", """
            using Microsoft.Extensions.Configuration;

            partial class Orders(int count, IConfiguration configuration)
            {
                public int Count => count;
            }
            """));

    [Fact]
    public Task A_part_that_a_tool_writes_is_left_alone() =>
        Injected.In("""
            partial class Orders
            {
                public string Key() => [|"x"|];
            }
            """).With("Shop/Orders.g.cs", """
            partial class Orders
            {
                public Orders()
                {
                }
            }
            """).IsRefused();

    [Fact]
    public Task A_nested_type_takes_it_and_the_type_around_passes_it() =>
        Injected.In("""
            class Orders
            {
                private Inner? _inner;

                public Inner Make()
                {
                    return _inner ??= new Inner { Id = 1 };
                }

                public class Inner
                {
                    public int Id;

                    public string Key() => [|"x"|] + Id;
                }
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private Inner? _inner;
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public Inner Make()
                {
                    return _inner ??= new Inner(_configuration) { Id = 1 };
                }

                public class Inner
                {
                    public int Id;
                    private readonly IConfiguration _configuration;

                    public Inner(IConfiguration configuration)
                    {
                        _configuration = configuration;
                    }

                    public string Key() => _configuration["A:B"]! + Id;
                }
            }
            """);

    [Fact]
    public Task Generic_types_take_it() =>
        Injected.In("""
            class Store<T>
            {
                public Store(T first) { }

                public string Key() => [|"x"|];
            }

            class Numbers : Store<int>
            {
                public Numbers() : base(1)
                {
                    Other = new Store<string>("a");
                }

                public Store<string> Other { get; }
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Store<T>
            {
                private readonly IConfiguration _configuration;

                public Store(T first, IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }

            class Numbers : Store<int>
            {
                public Numbers(IConfiguration configuration) : base(1, configuration)
                {
                    Other = new Store<string>("a", configuration);
                }

                public Store<string> Other { get; }
            }
            """);

    [Fact]
    public Task Several_constructors_all_take_it() =>
        Injected.In("""
            class Orders
            {
                public Orders(int a) { }

                public Orders(string a) { }

                public string Key() => [|"x"|];
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

                public Orders(string a, IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task In_a_constructor_its_parameter_will_do() =>
        Injected.In("""
            class Orders
            {
                public Orders(int a)
                {
                    Key = [|"x"|] + a;
                }

                public Orders(string a)
                {
                    Key = a;
                }

                public string Key { get; }
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                public Orders(int a, IConfiguration configuration)
                {
                    Key = configuration["A:B"]! + a;
                }

                public Orders(string a)
                {
                    Key = a;
                }

                public string Key { get; }
            }
            """);

    [Fact]
    public Task Overloads_that_would_be_the_same_are_refused() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                public Orders(int a) { Key = [|"x"|]; }

                public Orders(int a, IConfiguration configuration) { Key = configuration["x"]; }

                public string? Key { get; }
            }
            """).IsRefused();

    [Fact]
    public Task A_type_of_another_project_is_reached_with_its_users() =>
        Injected.In("""
            namespace Shop;

            internal class Placeholder;

            public class Orders
            {
                public string Key() => [|"x"|];
            }
            """).With("UserOfShop/Program.cs", """
            using Microsoft.AspNetCore.Builder;
            using Shop;

            var app = WebApplication.CreateBuilder(args).Build();
            var orders = new Orders();
            Console.WriteLine(orders.Key() + app);
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            namespace Shop;

            internal class Placeholder;

            public class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }
            """, ("UserOfShop/Program.cs", """
            using Microsoft.AspNetCore.Builder;
            using Shop;

            var app = WebApplication.CreateBuilder(args).Build();
            var orders = new Orders(app.Configuration);
            Console.WriteLine(orders.Key() + app);
            """));
}

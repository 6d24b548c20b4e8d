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
    public Task A_struct_with_a_constructor_takes_it() =>
        Injected.In("""
            readonly struct Money
            {
                private readonly int _amount;

                public Money(int amount)
                {
                    _amount = amount;
                }

                public string Key() => [|"x"|] + _amount;
            }

            class Bank(int a)
            {
                public Money Make() => new(a);
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            readonly struct Money
            {
                private readonly int _amount;
                private readonly IConfiguration _configuration;

                public Money(int amount, IConfiguration configuration)
                {
                    _amount = amount;
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]! + _amount;
            }

            class Bank(int a, IConfiguration configuration)
            {
                public Money Make() => new(a, configuration);
            }
            """);

    [Theory]
    [InlineData("default(Money)")]
    [InlineData("(new Money[3])[0]")]
    [InlineData("new Money()")]
    public Task A_struct_that_is_made_without_a_constructor_is_refused(string made) =>
        Injected.In("struct Money { readonly int _a; public Money(int a) { _a = a; } public string Key() => [|\"x\"|] + _a; } class Bank { Money Make() => " + made + "; }").IsRefused();

    [Fact]
    public Task A_record_takes_it_as_a_part() =>
        Injected.In("""
            namespace Shop;

            record Order(int Id)
            {
                public string Key() => [|"x"|];
            }

            record Special(int Id, string Name) : Order(Id);
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            namespace Shop;

            record Order(int Id, IConfiguration Configuration)
            {
                public string Key() => Configuration["A:B"]!;
            }

            record Special(int Id, string Name, IConfiguration Configuration) : Order(Id, Configuration);
            """);

    [Theory]
    [InlineData("var (a, b) = order;")]
    [InlineData("_ = order is (1, var name);")]
    [InlineData("foreach (var (a, b) in new[] { order }) { }")]
    [InlineData("_ = order switch { (1, _) => 1, _ => 2 };")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Deserialize<Order>(\"\");")]
    public Task A_record_that_is_taken_apart_or_read_is_refused(string use) =>
        Injected.In($"record Order(int Id, string Name) {{ public string Key() => [|\"x\"|]; }} class User {{ void M(Order order) {{ {use} }} }}").IsRefused();

    [Fact]
    public Task A_record_with_a_copy_constructor_of_its_own_is_refused() =>
        Injected.In("record Order { public Order(int id) { } protected Order(Order other) { } public string Key() => [|\"x\"|]; }").IsRefused();

    [Fact]
    public Task A_primary_parameter_that_goes_to_the_base_is_kept_in_a_field() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;

            class Base(IConfiguration configuration)
            {
                public string? Name => configuration["Name"];
            }

            class Orders(IConfiguration configuration) : Base(configuration)
            {
                public string Key() => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Base(IConfiguration configuration)
            {
                public string? Name => configuration["Name"];
            }

            class Orders(IConfiguration configuration) : Base(configuration)
            {
                private readonly IConfiguration _configuration = configuration;

                public string Key() => _configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task Secondary_constructors_pass_it_to_the_primary_one() =>
        Injected.In("""
            class Orders(int a)
            {
                public Orders() : this(1)
                {
                }

                public string Key() => [|"x"|] + a;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders(int a, IConfiguration configuration)
            {
                public Orders(IConfiguration configuration) : this(1, configuration)
                {
                }

                public string Key() => configuration["A:B"]! + a;
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

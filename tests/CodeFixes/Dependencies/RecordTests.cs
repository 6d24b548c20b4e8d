namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class RecordTests
{
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
}

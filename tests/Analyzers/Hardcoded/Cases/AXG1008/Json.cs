// references: configuration, options
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Reads(IConfiguration configuration)
{
    const string Section = "Stripe";

    string? Indexer() => [|configuration["Stripe:ApiKey"]|];
    string? AnyCase() => [|configuration["stripe:APIKEY"]|];
    string? FoldedKey() => [|configuration[Section + ":ApiKey"]|];
    string? Chain() => [|configuration.GetSection("Stripe")["ApiKey"]|];
    string? Required() => [|configuration.GetRequiredSection("Stripe").GetSection("ApiKey").Value|];
    string? Generic() => [|configuration.GetValue<string>("Stripe:ApiKey")|];
    object? Typed() => [|configuration.GetValue(typeof(string), "Stripe:ApiKey")|];
    string? OfSection() => [|configuration.GetSection("Stripe").GetValue<string>("ApiKey")|];
    string? Connection() => [|configuration.GetConnectionString("Shop")|];
    string? ConnectionByPath() => [|configuration["ConnectionStrings:Shop"]|];
    string? Element() => [|configuration["Keys:0"]|];
    Payment? Bound() => [|configuration.GetSection("Stripe").Get<Payment>()|];
    string? Text() => [|configuration.GetSection("Stripe:ApiKey").Get<string>()|];

    string? Local()
    {
        var section = configuration.GetSection("Stripe");
        return [|section["ApiKey"]|];
    }

    void BoundTo(Payment payment) => [|configuration.GetSection("Stripe").Bind(payment)|];
    void Options(IServiceCollection services) => [|services.Configure<Payment>(configuration.GetSection("Stripe"))|];
    void ByName(IServiceCollection services) => [|services.AddOptions<Payment>().BindConfiguration("Stripe")|];

    string? OtherKey() => configuration["Stripe:Name"];
    string? OtherElement() => configuration["Keys:1"];
    string? OtherSection() => configuration.GetSection("Logging")["ApiKey"];
    string? Unknown(string key) => configuration[key];
    string? OtherConnection() => configuration.GetConnectionString("Other");
    void Written() => configuration["Stripe:ApiKey"] = "none";
    string? OtherStore(Dictionary<string, string> values) => values["Stripe:ApiKey"];
    Payment? OtherBound() => configuration.GetSection("Logging").Get<Payment>();
    string? Path() => configuration.GetSection("Stripe:ApiKey").Path;
}

class Payment
{
    public string? Name { get; set; }
}

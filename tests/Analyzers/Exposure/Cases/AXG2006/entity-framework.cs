// references: aspnetcore, efcore
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

class Orders : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder builder)
    {
        builder.[|EnableSensitiveDataLogging|]();
        builder.EnableDetailedErrors().[|EnableSensitiveDataLogging|](true);
        builder.EnableSensitiveDataLogging(false);
        builder.EnableDetailedErrors();
#if DEBUG
        builder.EnableSensitiveDataLogging();
#endif
#if !DEBUG
        builder.[|EnableSensitiveDataLogging|]();
#else
        builder.EnableSensitiveDataLogging();
#endif
    }
}

class Startup(IHostEnvironment environment, IConfiguration configuration)
{
    void Configure(IServiceCollection services)
    {
        services.AddDbContext<Orders>(options => options.[|EnableSensitiveDataLogging|]());
        services.AddDbContext<Orders>(options => options.EnableSensitiveDataLogging(environment.IsDevelopment()));
        services.AddDbContext<Orders>(options => options.EnableSensitiveDataLogging(configuration.GetValue<bool>("Database:LogParameters")));
        services.AddDbContext<Orders>(options =>
        {
            if (environment.IsDevelopment())
            {
                options.EnableSensitiveDataLogging();
            }
            else
            {
                options.[|EnableSensitiveDataLogging|]();
            }

            if (environment.EnvironmentName == "Development")
                options.EnableSensitiveDataLogging();
            if (!environment.IsProduction())
                options.EnableSensitiveDataLogging();
            if (environment.IsProduction())
                options.[|EnableSensitiveDataLogging|]();
            if (System.Diagnostics.Debugger.IsAttached)
                options.EnableSensitiveDataLogging();
            if (configuration["Database:Host"] is not null)
                options.[|EnableSensitiveDataLogging|]();
        });
    }

    void Later(DbContextOptionsBuilder options)
    {
        if (!environment.IsDevelopment())
            return;
        options.EnableSensitiveDataLogging();
    }

    void Throws(DbContextOptionsBuilder options)
    {
        if (!environment.IsDevelopment())
            throw new InvalidOperationException();
        options.EnableSensitiveDataLogging();
    }

    void Chosen(DbContextOptionsBuilder options)
    {
        var isDevelopment = environment.IsDevelopment();
        if (isDevelopment)
            options.EnableSensitiveDataLogging();
        switch (environment.EnvironmentName)
        {
            case "Development":
                options.EnableSensitiveDataLogging();
                break;
            default:
                options.[|EnableSensitiveDataLogging|]();
                break;
        }
    }
}

// Only the design-time tools make it.
class OrdersFactory : IDesignTimeDbContextFactory<Orders>
{
    public Orders CreateDbContext(string[] args)
    {
        new DbContextOptionsBuilder<Orders>().EnableSensitiveDataLogging();
        return new Orders();
    }
}

# Sourced by ./test where WordPress is asked for: Debian's WordPress 6.1, unpacked in build/wordpress and not installed,
# so that no web server and no database of the system is set up or started.
# shellcheck shell=bash

wordpress_packages=(
    mariadb-client-core:mariadb
    mariadb-server-core:mariadbd
    php-cli:php
)

# What WordPress is unpacked from; Debian's package leaves out what these have.
wordpress_sources=(wordpress wordpress-l10n wordpress-theme-twentytwentythree libjs-cropper libjs-underscore php-getid3)

# Fails where WordPress is not here and cannot be had.
set_up_wordpress() {
    local folder=$root/build/wordpress package
    install_packages "${wordpress_packages[@]}"
    php -m | grep -qx mysqli || install_packages php-mysql:"$folder/none"
    [[ -f $folder/root/.whole ]] && return
    if [[ $install == no ]] || ! command -v apt-get >/dev/null; then
        echo "WordPress is not in build/wordpress. Start this without --no-install, on Debian." >&2
        return 1
    fi
    say "Fetching Debian's WordPress"
    rm -rf "$folder"
    mkdir -p "$folder"/{packages,root}
    (cd "$folder/packages" && apt-get -q download "${wordpress_sources[@]}") >"$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        return 1
    }
    for package in "$folder"/packages/*.deb; do dpkg-deb --extract "$package" "$folder/root" || return 1; done
    rm -rf "$folder/packages"
    find "$folder/root" -xtype l -delete # to where the installed package would have its settings
    touch "$folder/root/.whole"
}
